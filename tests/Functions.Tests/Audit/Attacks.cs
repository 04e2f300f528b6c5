using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Structural attacks (reliability, T2). Rows that are written anew carry a new seal: the attacker knows the code, not the checkpoint key.</summary>
internal static class Attacks
{
    public static IReadOnlyList<Attack> All { get; } =
    [
        new("a row is deleted", Named.EachRow, (attacked, random) => attacked.Without(attacked.AnyRow(random))),
        new("a journal row is deleted", Named.EachRow, (attacked, random) => attacked.Without(attacked.AnyJournalRow(random))),
        new("a row is inserted", Named.EachRow, (attacked, random) => attacked.Plus(Sealed(attacked.AnyRow(random), row => row.RowKey += "0"))),
        new("a journal row is written twice", Named.EachRow, (attacked, random) => attacked.Plus(Sealed(attacked.AnyJournalRow(random), row => row.RowKey = JournalRow.Key(9_000 + random.Next(100))))),
        new("two journal rows change places", Named.EachRow, (attacked, random) => Swap(attacked, attacked.AnyJournalRow(random), attacked.AnyJournalRow(random))),
        new("two rows change contents", Named.EachRow, (attacked, random) => Swap(attacked, attacked.AnyRow(random), attacked.AnyRow(random))),
        new("a row comes from another case", Named.EachRow, (attacked, random) => FromOther(attacked, random, changeKey: false)),
        new("a row comes from another case, its key adapted", Named.EachRow, (attacked, random) => FromOther(attacked, random, changeKey: true)),
        new("a journal row has another number", Named.EachRow, (attacked, random) => Renumber(attacked, attacked.AnyJournalRow(random), random)),
        new("the last journal row is cut off", Named.EachRow, (attacked, _) => Cut(attacked, 1)),
        new("the last journal rows are cut off", Named.EachRow, (attacked, random) => Cut(attacked, 2 + random.Next(9))),
        new("the whole journal is cut off", Named.EachRow, (attacked, _) => Cut(attacked, int.MaxValue)),
        new("the case is deleted with all its index rows", Named.EachRow, (attacked, _) => attacked.Now with { Rows = [], Documents = [], IndexRows = [] }),
        new("two documents change places", Named.EachDocument, SwapDocuments),
        new("a document is deleted", Named.EachDocument, DeleteDocument),
        new("a row is put back", Named.EachRow, PutBackRow),
        new("the whole case is put back", Named.EachRow, (attacked, _) => attacked.Before with { Runs = attacked.Now.Runs }),
        new("the whole case and its history are put back", Named.EachRow, (attacked, _) => attacked.Before),
        new("a property is taken off", Named.EachRow, TakeOff),
        new("a diverging copy takes the case's place", Named.EachRow, Diverge),
        new("a reading in 2099 excuses another finding", Named.EachRow, (attacked, random) => Refile(attacked, file => file with
        {
            Findings = [.. file.Findings, new CaseFinding("entity.nameZh", $"invented-{random.Next()}", "名称有误", "Invented")],
            Notices = [file.Notices[0] with { ReadAt = new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero) }, .. file.Notices.Skip(1)],
        })),
        new("the case gets another founder, and the directory with it", Named.EachRow, (attacked, random) => ExchangeFounder(attacked, $"founder-{random.Next()}")),
        new("an empty row of kept histories is put in", Named.EachRow, (attacked, random) => attacked.Plus(Sealed(HistoryRow.Write(attacked.Now.CaseId, AnySequence(attacked, random), []), _ => { }))),
    ];

    private static TableEntity Sealed(TableEntity row, Action<TableEntity> change)
    {
        var copy = AuditedCase.Copy(row);
        change(copy);
        AuditedCase.SealAnew(copy);
        return copy;
    }

    /// <summary>Half of them lie behind every entry there will be, half at a true one.</summary>
    private static long AnySequence(AttackedCase attacked, Random random) => random.Next(2) == 0 ? 9_999_999_999 : 1 + random.Next(attacked.Now.Journal.Count());

    private static StoredCase Refile(AttackedCase attacked, Func<CaseFile, CaseFile> change)
    {
        var row = attacked.Now.CaseRow!;
        return (attacked with { Now = attacked.Without(row) }).Plus(Sealed(row, copy => LongText.Write(copy, "File", CaseJson.Write(change(CaseJson.Read<CaseFile>(LongText.Read(copy, "File")))))));
    }

    private static StoredCase ExchangeFounder(AttackedCase attacked, string founder)
    {
        var before = CaseJson.Read<CaseFile>(LongText.Read(attacked.Now.CaseRow!, "File")).Founder;
        var listed = attacked.Now.IndexRows.Select(row => row.PartitionKey == DirectoryIndex.OfPerson(before) ? Sealed(row, copy => copy.PartitionKey = DirectoryIndex.OfPerson(founder)) : row);
        return Refile(attacked, file => file with { Founder = founder }) with { IndexRows = [.. listed] };
    }

    private static StoredCase? Swap(AttackedCase attacked, TableEntity one, TableEntity other)
    {
        if (ReferenceEquals(one, other))
        {
            return null;
        }

        var (first, second) = (Sealed(one, row => row.RowKey = other.RowKey), Sealed(other, row => row.RowKey = one.RowKey));
        return (attacked with { Now = attacked.Without(one, other) }).Plus(first, second);
    }

    private static StoredCase? FromOther(AttackedCase attacked, Random random, bool changeKey)
    {
        var foreign = attacked.Other.Rows[random.Next(attacked.Other.Rows.Count)];
        var copy = changeKey ? Sealed(foreign, row => row.PartitionKey = attacked.Now.CaseId) : AuditedCase.Copy(foreign);
        var replaced = attacked.Now.Rows.Where(row => row.RowKey == foreign.RowKey).ToArray();
        return (attacked with { Now = attacked.Without(replaced) }).Plus(copy);
    }

    private static StoredCase? Renumber(AttackedCase attacked, TableEntity row, Random random) =>
        (attacked with { Now = attacked.Without(row) }).Plus(Sealed(row, copy => copy.RowKey = JournalRow.Key(5_000 + random.Next(1_000))));

    private static StoredCase Cut(AttackedCase attacked, int rows) => attacked.Without([.. attacked.Now.Journal.TakeLast(rows)]);

    private static StoredCase? SwapDocuments(AttackedCase attacked, Random random)
    {
        var documents = attacked.Now.Documents.ToList();
        var (one, other) = (random.Next(documents.Count), random.Next(documents.Count));
        if (one == other)
        {
            return null;
        }

        (documents[one], documents[other]) = (documents[other] with { Name = documents[one].Name }, documents[one] with { Name = documents[other].Name });
        return attacked.Now with { Documents = documents };
    }

    private static StoredCase? DeleteDocument(AttackedCase attacked, Random random)
    {
        var gone = attacked.Now.Documents[random.Next(attacked.Now.Documents.Count)];
        return attacked.Now with { Documents = [.. attacked.Now.Documents.Where(document => document != gone)] };
    }

    private static StoredCase? PutBackRow(AttackedCase attacked, Random random)
    {
        var earlier = attacked.Before.Rows.Where(row => attacked.Now.Find(row.RowKey) is { } now && RowSeal.Of(now) != RowSeal.Of(row)).ToList();
        var row = earlier[random.Next(earlier.Count)];
        return (attacked with { Now = attacked.Without(attacked.Now.Find(row.RowKey)!) }).Plus(row);
    }

    private static StoredCase? TakeOff(AttackedCase attacked, Random random)
    {
        var row = attacked.AnyRow(random);
        var names = row.Keys.Where(name => name != RowSeal.Property).ToList();
        return (attacked with { Now = attacked.Without(row) }).Plus(Sealed(row, copy => copy.Remove(names[random.Next(names.Count)])));
    }

    /// <summary>From the earlier state on the case goes another way: rows of now that the earlier state has not are replaced by others.</summary>
    private static StoredCase? Diverge(AttackedCase attacked, Random random)
    {
        var added = attacked.Now.Journal.Where(row => attacked.Before.Find(row.RowKey) is null).ToList();
        var row = added[random.Next(added.Count)];
        return (attacked with { Now = attacked.Before }).Plus(Sealed(row, copy => copy.RowKey = JournalRow.Key(attacked.Before.Journal.Count() + 1)));
    }
}
