namespace OpcOnboarding.Workflows.Policies;

/// <summary>What a clause gives under the facts of a case. Written in kebab case in answers (<c>out-of-scope</c>).</summary>
public enum Verdict
{
    /// <summary>The amount follows from the clause.</summary>
    Entitled,

    /// <summary>The most that can be granted; an officer decides.</summary>
    Ceiling,

    /// <summary>Lessened by what the same project draws or drew elsewhere (就高不重复).</summary>
    Reduced,

    /// <summary>Saved rent; nothing is paid.</summary>
    Relief,

    /// <summary>A loan limit that is used; nothing is given.</summary>
    Limit,

    /// <summary>A service or a place.</summary>
    Service,

    /// <summary>Named in the source without figures: to an officer.</summary>
    NotStated,

    /// <summary>A condition is not met.</summary>
    Ineligible,

    /// <summary>The district is outside the pack's region.</summary>
    OutOfScope,

    /// <summary>A fact is missing.</summary>
    NeedsInformation,
}
