namespace OpcOnboarding.Workflows.Policies;

/// <summary>Whether the figure of a clause binds.</summary>
public enum AmountQualifier
{
    /// <summary>The amount follows from the clause.</summary>
    Exact,

    /// <summary>最高, 不超过: an officer may grant less.</summary>
    Max,
}
