namespace OpcOnboarding.Workflows.Policies;

/// <summary>What is used of a clause's caps while its claims are answered one after the other.</summary>
/// <param name="clause">Whose caps.</param>
/// <param name="poolUsed">What is used of the pool before, by year, in fen.</param>
internal sealed class CapUse(PolicyClause clause, Func<int, long> poolUsed)
{
    // What is given once for a cost that counts once has its amount for a total (一次性补贴, 补贴总金额不超过), however many items are claimed.
    private readonly long? _period = clause.Caps.CumulativeFen ?? (clause is { Period.Unit: PeriodUnit.Once, Basis.Scope: "once" } ? clause.AmountFen : null);
    private readonly Dictionary<int, long> _byYear = [];
    private long _whole;

    /// <summary>Per item, then what is left of the year, of the period, of the pool; each cap that bites is told in the arithmetic.</summary>
    public (long Fen, string Arithmetic) Apply(long fen, int year, string arithmetic)
    {
        var caps = clause.Caps;
        var used = _byYear.GetValueOrDefault(year);
        (string Name, long? Left)[] limits =
        [
            ("per item", caps.PerItemFen),
            ("left of the year", caps.AnnualFen - used),
            ("left of the period", _period - _whole),
            ("left in the pool", caps.PoolAnnualFen - poolUsed(year) - used),
        ];
        foreach (var (name, left) in limits)
        {
            if (left is { } most && fen > Math.Max(0, most))
            {
                fen = Math.Max(0, most);
                arithmetic += $"; {name} {Yuan.Text(fen)}, so {Yuan.Text(fen)}";
            }
        }

        return (fen, arithmetic);
    }

    /// <summary>What was finally granted, after stacking, uses the caps up.</summary>
    public void Use(long fen, int year)
    {
        _byYear[year] = _byYear.GetValueOrDefault(year) + fen;
        _whole += fen;
    }
}
