using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>case-by-case (一事一议): no amount can be stated.</summary>
internal sealed class CaseByCase : ICalculation
{
    public Figure Calculate(PolicyClause clause, FactSet facts) =>
        new Figure.Answer(Verdict.NotStated, new("一事一议，由专员办理", "decided case by case: to an officer"));
}
