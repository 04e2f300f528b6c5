namespace OpcOnboarding.Verifier;

/// <summary>How a check of an archive went.</summary>
public enum ArchiveOutcome
{
    /// <summary>All holds.</summary>
    Holds,

    /// <summary>The archive has nothing to make the check with: it was made before the first checkpoint over its case.</summary>
    Missing,

    /// <summary>Something does not hold.</summary>
    Broken,
}
