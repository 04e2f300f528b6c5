using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>service: a service or a place, no amount.</summary>
internal sealed class ServiceOnly : ICalculation
{
    public Figure Calculate(PolicyClause clause, FactSet facts) => new Figure.Answer(Verdict.Service);
}
