namespace OpcOnboarding.Workflows.Policies;

/// <summary>The tests a predicate can make. Bounds are inclusive where the source says 以上, 以下, 以内.</summary>
public enum PredicateOperator
{
    /// <summary>Equal.</summary>
    Eq,

    /// <summary>Not equal.</summary>
    Ne,

    /// <summary>One of a list.</summary>
    In,

    /// <summary>None of a list.</summary>
    NotIn,

    /// <summary>Less.</summary>
    Lt,

    /// <summary>At most.</summary>
    Lte,

    /// <summary>More.</summary>
    Gt,

    /// <summary>At least.</summary>
    Gte,

    /// <summary>True.</summary>
    IsTrue,

    /// <summary>False.</summary>
    IsFalse,

    /// <summary>The district is in the pack's region.</summary>
    InScope,

    /// <summary>From the first bound on and below the second.</summary>
    Range,
}
