using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Rewrites a case so that nothing inside it tells: hashes, head, fold and seals are made anew with the product's own code.</summary>
internal static class Insider
{
    public static StoredCase Rewrite(StoredCase stored, Func<JournalEntry, JournalEntry> change)
    {
        var (head, entries) = (JournalHash.Start, new List<JournalEntry>());
        var rows = new Dictionary<string, TableEntity>();
        foreach (var row in stored.Journal)
        {
            var rewritten = new List<JournalEntry>();
            foreach (var entry in JournalRow.Read(row))
            {
                rewritten.Add(JournalHash.Chain(change(entry), head));
                head = rewritten[^1].Hash;
            }

            entries.AddRange(rewritten);
            rows[row.RowKey] = Sealed(row, copy => copy["Entries"] = CaseJson.Write<IReadOnlyList<JournalEntry>>(rewritten));
        }

        rows[CaseRow.Key] = Sealed(stored.CaseRow!, row => Refold(row, stored.CaseId, entries));
        return stored with { Rows = [.. stored.Rows.Select(row => rows.GetValueOrDefault(row.RowKey, row))] };
    }

    private static void Refold(TableEntity row, string caseId, List<JournalEntry> entries)
    {
        var file = JournalFold.File(CaseJson.Read<CaseFile>(LongText.Read(row, "File")), entries);
        LongText.Write(row, "File", CaseJson.Write(file));
        LongText.Write(row, "Case", CaseJson.Write(JournalFold.Course(caseId, entries)!));
    }

    private static TableEntity Sealed(TableEntity row, Action<TableEntity> change)
    {
        var copy = AuditedCase.Copy(row);
        change(copy);
        AuditedCase.SealAnew(copy);
        return copy;
    }
}
