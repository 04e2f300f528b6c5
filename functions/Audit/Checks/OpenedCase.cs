using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>A stored case with what of it can be read.</summary>
/// <param name="Stored">As it lies in storage.</param>
/// <param name="Record">The view of the <c>case</c> row; null when it is gone or can't be opened.</param>
/// <param name="Journal">The journal's rows that can be read, in order.</param>
internal sealed record OpenedCase(StoredCase Stored, CaseRecord? Record, IReadOnlyList<OpenedJournalRow> Journal)
{
    /// <summary>Opens what can be opened; what can't is left out, and is named by the checks.</summary>
    public static async Task<OpenedCase> OpenAsync(StoredCase stored, IKeyWrapper wrapper, CancellationToken cancellationToken) =>
        new(stored, await RecordAsync(stored.CaseRow, wrapper, cancellationToken), [.. stored.Journal.Select(OpenedJournalRow.TryRead).OfType<OpenedJournalRow>()]);

    /// <summary>All entries, in the order of their rows.</summary>
    public IEnumerable<JournalEntry> Entries => Journal.SelectMany(row => row.Entries);

    private static async Task<CaseRecord?> RecordAsync(TableEntity? row, IKeyWrapper wrapper, CancellationToken cancellationToken)
    {
        try
        {
            return row is null ? null : await CaseRow.ReadAsync(row, wrapper, cancellationToken);
        }
        catch (UnreadableRowException)
        {
            return null;
        }
    }
}

/// <summary>A journal row that can be read.</summary>
/// <param name="Row">As stored.</param>
/// <param name="Entries">Its entries; not empty.</param>
internal sealed record OpenedJournalRow(TableEntity Row, IReadOnlyList<JournalEntry> Entries)
{
    /// <summary>Null for a row that holds no entries.</summary>
    public static OpenedJournalRow? TryRead(TableEntity row)
    {
        try
        {
            return JournalRow.Read(row) is { Count: > 0 } entries ? new OpenedJournalRow(row, entries) : null;
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or InvalidOperationException)
        {
            return null;
        }
    }
}
