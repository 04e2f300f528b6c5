using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>pool: never above the cost; what is left in the pool is taken off with the other caps.</summary>
internal sealed class PoolShare : ICalculation
{
    private static readonly Explanation Share = new(
        "单个申请人的比例和上限来源未载明，由专员在上限内决定", "percentage and cap per applicant not stated: an officer decides below the ceiling");

    public Figure Calculate(PolicyClause clause, FactSet facts) => facts.Fen(clause.Basis!.Fact) is { } cost
        ? new Figure.Amount(Verdict.Ceiling, cost, $"cost {Yuan.Text(cost)}", Share)
        : new Figure.Lacking(clause.Basis.Fact);
}
