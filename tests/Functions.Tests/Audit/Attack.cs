using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>One way to alter a stored case as a whole. Null where this place gives nothing to alter.</summary>
/// <param name="Name">For the test's list.</param>
/// <param name="Play">The case afterwards.</param>
internal sealed record Attack(string Name, Func<AttackedCase, Random, StoredCase?> Play)
{
    public override string ToString() => Name;
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
}
