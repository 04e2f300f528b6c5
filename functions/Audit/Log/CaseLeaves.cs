using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>Makes the leaves of cases: of every case that was handed in and has changed. Drafts wait, because they may be deleted.</summary>
internal sealed class CaseLeaves(CaseTables tables, StoredDocuments documents)
{
    private readonly ChangedRows changed = new(tables.Cases);
    private readonly Dictionary<string, Dictionary<string, string>> waiting = [];

    /// <summary>The leaves to add to what the log covers.</summary>
    public async Task<IReadOnlyList<LogLeaf>> ChooseAsync(
        IReadOnlyDictionary<(LeafKind, string), CoveredSubject> covered, CancellationToken cancellationToken)
    {
        foreach (var (caseId, rows) in await changed.ReadAsync(cancellationToken))
        {
            Remember(caseId, rows);
        }

        var leaves = new List<LogLeaf>();
        foreach (var (caseId, rows) in waiting)
        {
            if (await LeafAsync(caseId, rows, covered.GetValueOrDefault((LeafKind.Case, caseId)), cancellationToken) is { } leaf)
            {
                leaves.Add(leaf);
            }
        }

        return leaves;
    }

    /// <summary>What was chosen is in the log.</summary>
    public void Settle(IEnumerable<LogLeaf> added)
    {
        foreach (var leaf in added.Where(leaf => leaf.Kind == LeafKind.Case))
        {
            waiting.Remove(leaf.Subject);
        }

        changed.Settle();
    }

    private void Remember(string caseId, Dictionary<string, string> rows)
    {
        if (!waiting.TryAdd(caseId, rows))
        {
            foreach (var (key, seal) in rows)
            {
                waiting[caseId][key] = seal;
            }
        }
    }

    /// <summary>Null for a draft, for a case that can't be read (the verification names it), and where nothing is new.</summary>
    private async Task<LogLeaf?> LeafAsync(string caseId, Dictionary<string, string> rows, CoveredSubject? covered, CancellationToken cancellationToken)
    {
        var found = await tables.Cases.Table.GetEntityIfExistsAsync<TableEntity>(caseId, CaseRow.Key, cancellationToken: cancellationToken);
        if (!found.HasValue || Head(found.Value!) is not { } head)
        {
            return null;
        }

        // Of the case row the seal that belongs to the head, not one that was seen a moment before.
        rows[CaseRow.Key] = found.Value!.GetString(RowSeal.Property) ?? "";
        var fresh = rows.Where(row => covered?.Rows.GetValueOrDefault(row.Key) != row.Value).ToDictionary();
        return fresh.Count == 0 ? null : new LogLeaf(LeafKind.Case, caseId)
        {
            Sequence = head.Sequence,
            Head = head.Head,
            Rows = new SortedDictionary<string, string>(fresh, StringComparer.Ordinal),
            Documents = await documents.DigestsAsync(caseId, covered?.Documents, cancellationToken),
        };
    }

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
