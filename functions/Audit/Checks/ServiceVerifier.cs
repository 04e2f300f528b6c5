using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Checks what belongs to no single case: the checkpoints, the access log, the budgets, and the rules that are in force.</summary>
internal sealed class ServiceVerifier(AuditLog log, FixedLeaves fixedLeaves, CaseTables tables)
{
    private readonly CoveredPartitions access = new(LeafKind.Access, tables.Access, AccessEntry.Head, key => key != AccessEntry.Head);
    private readonly CoveredPartitions ledger = new(LeafKind.Ledger, tables.Ledger, BudgetLedger.BudgetRow, key => LedgerRowNames.Read(key) is not null);

    /// <summary>The verdicts.</summary>
    public async Task<IReadOnlyList<Verdict>> VerifyAsync(CancellationToken cancellationToken)
    {
        // The log first: what is written between the two looks is newer than what it covers.
        var (view, covered) = (await log.ViewAsync(LeafKind.Configuration, "", cancellationToken), await log.CoveredAsync(cancellationToken));
        var days = await access.ReadAsync(cancellationToken);
        var budgets = await ledger.ReadAsync(cancellationToken);
        return
        [
            Verdict.Of(CheckName.Access, [.. access.Faults(days, covered), .. days.SelectMany(day => Chain(day.Key, day.Value))], Evidence(days, covered, LeafKind.Access)),
            Verdict.Of(CheckName.Budgets, ledger.Faults(budgets, covered), Evidence(budgets, covered, LeafKind.Ledger)),
            Rules(covered),
            new CheckpointCheck(view).Check((string?)null),
        ];
    }

    private IEnumerable<Inconsistency> Chain(string day, IReadOnlyList<TableEntity> rows) => AccessEntry.Faults(rows)
        .Select(fault => new Inconsistency(null, $"{tables.Access.Table.Name}/{day}/{fault.Row}", null, fault.What));

    private Verdict Rules(IReadOnlyDictionary<(LeafKind, string), CoveredSubject> covered)
    {
        var newer = fixedLeaves.Choose(covered);
        return newer.Count == 0
            ? Verdict.Of(CheckName.Rules, [])
            : Verdict.NotCovered(CheckName.Rules, newer.Select(leaf => ($"{CaseJson.Name(leaf.Kind)} {leaf.Subject}", leaf.Digest ?? "")));
    }

    private static IEnumerable<(string, string)> Evidence(
        IReadOnlyDictionary<string, IReadOnlyList<TableEntity>> partitions, IReadOnlyDictionary<(LeafKind Kind, string), CoveredSubject> covered, LeafKind kind) =>
    [
        ("partitions", $"{partitions.Count}"),
        ("rows", $"{partitions.Values.Sum(rows => rows.Count)}"),
        ("coveredRows", $"{covered.Where(subject => subject.Key.Kind == kind).Sum(subject => subject.Value.Rows.Count)}"),
    ];
}
