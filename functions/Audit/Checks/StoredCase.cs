using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Audit.Replay;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>A case as it lies in storage, unjudged: what the checks look at.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Rows">All rows of its partition, in the order of their keys.</param>
/// <param name="Documents">Its blobs, with their bytes.</param>
/// <param name="IndexRows">Rows of the work list and the directory that name it.</param>
/// <param name="LedgerRows">Bookings of its vouchers.</param>
/// <param name="Runs">Its orchestrations, run again; by instance id.</param>
internal sealed record StoredCase(
    string CaseId,
    IReadOnlyList<TableEntity> Rows,
    IReadOnlyList<StoredDocument> Documents,
    IReadOnlyList<TableEntity> IndexRows,
    IReadOnlyList<TableEntity> LedgerRows,
    IReadOnlyDictionary<string, RecordedRun> Runs)
{
    /// <summary>The <c>case</c> row; null when it is gone.</summary>
    public TableEntity? CaseRow => Find(Cases.CaseRow.Key);

    /// <summary>The journal's rows, in order.</summary>
    public IEnumerable<TableEntity> Journal => Rows.Where(row => row.RowKey.StartsWith(JournalRow.First, StringComparison.Ordinal));

    /// <summary>A row by its key; null when it is not there.</summary>
    public TableEntity? Find(string key) => Rows.FirstOrDefault(row => row.RowKey == key);
}
