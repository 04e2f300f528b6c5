using System.Globalization;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Histories;

/// <summary>Maps which histories of a case were kept in one night to a <c>history:{sequence}</c> row and back; never changed once written.</summary>
internal static class HistoryRow
{
    /// <summary>Row keys lie from here ...</summary>
    public const string First = "history:";

    /// <summary>... to here.</summary>
    public const string AfterLast = "history;";

    private const string Histories = "Histories";

    /// <summary>The row of a case whose last journal entry had this number.</summary>
    public static TableEntity Write(string caseId, long sequence, IReadOnlyList<KeptHistory> kept)
    {
        var row = new TableEntity(caseId, KeyOf(sequence));
        LongText.Write(row, Histories, CaseJson.Write(kept));
        return row;
    }

    /// <exception cref="UnreadableRowException">The row is not what <see cref="Write"/> makes.</exception>
    public static IReadOnlyList<KeptHistory> Read(TableEntity row) =>
        CaseJson.Read<IReadOnlyList<KeptHistory>>(LongText.Read(row, Histories) ?? throw new UnreadableRowException("A row of kept histories is empty."));

    /// <summary>The key of the row after an entry.</summary>
    public static string KeyOf(long sequence) => $"{First}{sequence:D10}";

    /// <summary>Whether the key is that of such a row.</summary>
    public static bool Is(string rowKey) => rowKey.StartsWith(First, StringComparison.Ordinal);

    /// <summary>Number of the journal entry that was the last one then; 0 for a key that names none.</summary>
    public static long SequenceOf(string rowKey) =>
        long.TryParse(rowKey.AsSpan(First.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;
}
