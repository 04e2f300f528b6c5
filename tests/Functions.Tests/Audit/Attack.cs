using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>One way to alter a stored case as a whole. Null where this place gives nothing to alter.</summary>
/// <param name="Name">For the test's list.</param>
/// <param name="Named">What the report must name.</param>
/// <param name="Play">The case afterwards.</param>
internal sealed record Attack(string Name, Named Named, Func<AttackedCase, Random, StoredCase?> Play)
{
    public override string ToString() => Name;
}

/// <summary>What a report of an attack names, always with the case.</summary>
internal enum Named
{
    /// <summary>Each row that is another one now, gone or new, of a whole case too: by its key or by the number of its first entry.</summary>
    EachRow,

    /// <summary>Each document that is another one now, or gone: by its name.</summary>
    EachDocument,
}

/// <summary>What attacks are played with.</summary>
/// <param name="Now">The case as it is.</param>
/// <param name="Before">The same case at an earlier checkpoint.</param>
/// <param name="Other">Another case of the same kind.</param>
internal sealed record AttackedCase(StoredCase Now, StoredCase Before, StoredCase Other)
{
    public TableEntity AnyRow(Random random) => Now.Rows[random.Next(Now.Rows.Count)];

    public TableEntity AnyJournalRow(Random random)
    {
        var journal = Now.Journal.ToList();
        return journal[random.Next(journal.Count)];
    }

    public StoredCase Without(params TableEntity[] rows) => Now with { Rows = [.. Now.Rows.Except(rows)] };

    public StoredCase Plus(params TableEntity[] rows) => Now with { Rows = [.. Now.Rows.Concat(rows).OrderBy(row => row.RowKey, StringComparer.Ordinal)] };

    /// <summary>What of an attack a report does not name, though it must; empty when it names all.</summary>
    public IEnumerable<string> Unnamed(Attack attack, StoredCase altered, IReadOnlyList<Inconsistency> faults)
    {
        var ofCase = faults.Where(fault => fault.CaseId == Now.CaseId).ToList();
        return attack.Named == Named.EachDocument
            ? Differing(Now.Documents, altered.Documents, document => document.Name, document => document.Digest).Where(name => !ofCase.Any(fault => fault.Row == name))
            : Differing(Now.Rows, altered.Rows, row => row.RowKey, row => $"{row.PartitionKey} {RowSeal.Of(row)}")
                .Where(key => !ofCase.Any(fault => fault.Row == key || (fault.Sequence is { } sequence && sequence == RowNames.SequenceOf(key))));
    }

    /// <summary>Names under which something else lies now than before; there is at least one, or nothing was attacked.</summary>
    private static IReadOnlyList<string> Differing<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name, Func<T, string> content)
    {
        var (then, now) = (before.ToLookup(name, content), after.ToLookup(name, content));
        IReadOnlyList<string> differing = [.. then.Select(group => group.Key).Union(now.Select(group => group.Key)).Where(key => !then[key].SequenceEqual(now[key]))];
        Assert.NotEmpty(differing);
        return differing;
    }
}
