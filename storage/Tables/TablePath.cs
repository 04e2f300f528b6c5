using System.Text;

namespace OpcOnboarding.Storage.Tables;

/// <summary>Escaped paths and queries behind the service's address.</summary>
internal static class TablePath
{
    public static string Entity(string table, string partitionKey, string rowKey) =>
        $"/{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    public static string Select(IEnumerable<string>? select) =>
        select is null ? "" : $"?$select={Uri.EscapeDataString(Columns(select))}";

    /// <param name="table">Name of the table.</param>
    /// <param name="query">Filter, page size and columns.</param>
    /// <param name="next">Where the last page ended; null for the first.</param>
    public static string Query(string table, TableQuery query, string? next)
    {
        var path = new StringBuilder($"/{table}()?");
        Append(path, "$filter", query.Filter);
        Append(path, "$top", query.MaxPerPage?.ToString());
        Append(path, "$select", query.Select is null ? null : Columns(query.Select));
        if (next is not null)
        {
            // Partition and row key come from the service in headers; a space cannot be in either, as they are encoded there.
            var space = next.IndexOf(' ', StringComparison.Ordinal);
            Append(path, "NextPartitionKey", space < 0 ? next : next[..space]);
            Append(path, "NextRowKey", space < 0 ? null : next[(space + 1)..]);
        }

        path.Length--;
        return path.ToString();
    }

    private static void Append(StringBuilder path, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            path.Append(name).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
    }

    /// <summary>Keys, version and time are always wanted: without them a row cannot be written back.</summary>
    private static string Columns(IEnumerable<string> select) =>
        string.Join(',', select.Union(["PartitionKey", "RowKey", "Timestamp"], StringComparer.Ordinal));

    private static string Escape(string key) =>
        Uri.EscapeDataString(key.Contains('\'', StringComparison.Ordinal) ? key.Replace("'", "''", StringComparison.Ordinal) : key);
}
