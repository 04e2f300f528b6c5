using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>Makes the leaves of cases: of every case that was handed in and has changed. Drafts wait, because they may be deleted.</summary>
internal sealed class CaseLeaves(CaseTables tables, StoredDocuments documents)
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
            if (Fresh(rows, known).Count > 0 && await LeafAsync(caseId, known, cancellationToken) is var (leaf, head))
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
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        CaseFile? head = null;
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {caseId}"), cancellationToken: cancellationToken))
        {
            rows[row.RowKey] = row.GetString(RowSeal.Property) ?? "";
            head = row.RowKey == CaseRow.Key ? Head(row) : head;
        }

        var fresh = Fresh(rows, covered);
        if (head is null || fresh.Count == 0)
        {
            return null;
        }

        var leaf = new LogLeaf(LeafKind.Case, caseId)
        {
            Sequence = head.Sequence,
            Head = head.Head,
            Rows = new SortedDictionary<string, string>(fresh, StringComparer.Ordinal),
            Documents = await documents.DigestsAsync(caseId, covered?.Documents, cancellationToken),
        };
        return (leaf, head);
    }

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
