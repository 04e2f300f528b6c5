namespace OpcOnboarding.Workflows.Validation;

/// <summary>How near two names of one registry are to each other (provisions on enterprise names, art. 17).</summary>
public enum BusinessNameLikeness
{
    /// <summary>Nothing in common that can be decided here.</summary>
    Different,

    /// <summary>Near enough for an officer to look: a warning.</summary>
    Alike,

    /// <summary>The same trade name in the same industry, or in none: the later one cannot be registered.</summary>
    Same,
}
