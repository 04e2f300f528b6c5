namespace OpcOnboarding.Workflows.Policies.Calculations;

internal static class Binding
{
    /// <summary>An exact figure is owed, a 最高 or 不超过 is the most that can be granted.</summary>
    public static Verdict BindingVerdict(this PolicyClause clause) => clause.Qualifier switch
    {
        AmountQualifier.Exact => Verdict.Entitled,
        AmountQualifier.Max or null => Verdict.Ceiling,
    };
}
