using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies.Calculations;

/// <summary>How the amount of a clause comes about, once its conditions hold.</summary>
internal interface ICalculation
{
    /// <summary>Pure: the same clause and facts give the same figure.</summary>
    Figure Calculate(PolicyClause clause, FactSet facts);
}
