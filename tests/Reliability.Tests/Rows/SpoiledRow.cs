using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Reliability.Tests.Rows;

/// <summary>A row with one field spoiled.</summary>
/// <param name="Row">The row.</param>
/// <param name="Field">The column, or a member of the JSON in it.</param>
/// <param name="How">In which way.</param>
internal sealed record SpoiledRow(TableEntity Row, string Field, Spoiling How)
{
    private static readonly Spoiling[] s_all = Enum.GetValues<Spoiling>();

    /// <summary>The row spoiled in every way at every field: its columns, and the members of what is JSON in them.</summary>
    public static IEnumerable<SpoiledRow> AllOf(TableEntity row)
    {
        foreach (var (column, value) in row.Where(cell => cell.Key is not GuardedTable.CommitIdProperty).ToList())
        {
            foreach (var how in s_all.Where(how => how != Spoiling.Null))
            {
                yield return new SpoiledRow(With(row, column, SpoiledValue.Of(value!, how)), column, how);
            }

            foreach (var (member, how, text) in value is string json ? SpoiledJson.AllOf(json) : [])
            {
                yield return new SpoiledRow(With(row, column, text), $"{column}.{member}", how);
            }
        }
    }

    public override string ToString() => $"{Row.RowKey} {Field} {How}";

    private static TableEntity With(TableEntity row, string column, object? value)
    {
        var copy = new TableEntity(row.PartitionKey, row.RowKey);
        foreach (var (name, kept) in row)
        {
            copy[name] = name == column ? value : kept;
        }

        return copy;
    }
}
