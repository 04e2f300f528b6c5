using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Replay;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>Makes the leaves of cases: of every case that was handed in and has changed. Drafts wait, because they may be deleted.</summary>
internal sealed class CaseLeaves(CaseTables tables, StoredDocuments documents, IKeyWrapper wrapper)
{
    private readonly ChangedRows changed = new(tables.Cases);

    /// <summary>The leaves to add to what the log covers.</summary>
    public async Task<IReadOnlyList<LogLeaf>> ChooseAsync(
        IReadOnlyDictionary<(LeafKind, string), CoveredSubject> covered, CancellationToken cancellationToken)
    {
        var leaves = new List<LogLeaf>();
        foreach (var (caseId, rows) in await changed.ReadAsync(cancellationToken))
        {
            var known = covered.GetValueOrDefault((LeafKind.Case, caseId));
            // A log from before there were settled parts gets them with its next checkpoint.
            if ((Fresh(rows, known).Count > 0 || known is { Settled.Count: 0 }) && await LeafAsync(caseId, known, cancellationToken) is var (leaf, head))
            {
                leaves.Add(leaf);
                leaves.AddRange(RetentionLeaf.Choose(head, covered));
            }
        }

        return leaves;
    }

    /// <summary>What was chosen is in the log.</summary>
    public void Settle() => changed.Settle();

    /// <summary>Null for a draft, for a case that can't be read (the verification names it), and where nothing is new.</summary>
    /// <remarks>All rows in one look at the case's partition: head and rows belong together, whatever is written meanwhile.</remarks>
    private async Task<(LogLeaf Leaf, CaseFile Head)?> LeafAsync(string caseId, CoveredSubject? covered, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {caseId}"), cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        if (rows.Find(row => row.RowKey == CaseRow.Key) is not { } found || Head(found) is not { } head)
        {
            return null;
        }

        var fresh = Fresh(rows.ToDictionary(row => row.RowKey, SealOf), covered);
        var settled = await SettledAsync(caseId, rows, covered, cancellationToken);
        return fresh.Count + settled.Count == 0 ? null : (await LeafAsync(head, fresh, settled, covered, cancellationToken), head);
    }

    private async Task<LogLeaf> LeafAsync(
        CaseFile head, Dictionary<string, string> fresh, SortedDictionary<string, string> settled, CoveredSubject? covered, CancellationToken cancellationToken) =>
        new(LeafKind.Case, head.CaseId)
        {
            Sequence = head.Sequence,
            Head = head.Head,
            Rows = new SortedDictionary<string, string>(fresh, StringComparer.Ordinal),
            Documents = await documents.DigestsAsync(head.CaseId, covered?.Documents, cancellationToken),
            Settled = settled.Count == 0 ? null : settled,
        };

    /// <summary>Nothing for a case that can't be opened: the verification names it.</summary>
    private async Task<SortedDictionary<string, string>> SettledAsync(string caseId, IReadOnlyList<TableEntity> rows, CoveredSubject? covered, CancellationToken cancellationToken)
    {
        var opened = await OpenedCase.OpenAsync(new StoredCase(caseId, rows, [], [], [], new Dictionary<string, RecordedRun>()), wrapper, cancellationToken);
        using var cipher = opened.Record?.Cipher;
        var parts = opened.Record is { } record ? SettledParts.Of(record, rows) : new Dictionary<string, string>();
        return new SortedDictionary<string, string>(parts.Where(part => covered?.Settled.ContainsKey(part.Key) != true).ToDictionary(), StringComparer.Ordinal);
    }

    private static string SealOf(TableEntity row) => row.GetString(RowSeal.Property) ?? "";

    private static Dictionary<string, string> Fresh(Dictionary<string, string> rows, CoveredSubject? covered) =>
        rows.Where(row => covered?.Rows.GetValueOrDefault(row.Key) != row.Value).ToDictionary();

    private static CaseFile? Head(TableEntity row)
    {
        try
        {
            var onboarding = CaseJson.Read<OnboardingCase>(LongText.Read(row, "Case"));
            return onboarding.State == CaseState.Draft ? null : CaseJson.Read<CaseFile>(LongText.Read(row, "File"));
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or InvalidOperationException)
        {
            return null;
        }
    }
}
