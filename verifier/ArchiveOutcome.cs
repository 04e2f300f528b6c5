namespace OpcOnboarding.Verifier;

/// <summary>How a check of an archive went.</summary>
public enum ArchiveOutcome
{
    /// <summary>All holds.</summary>
    Holds,

    /// <summary>The archive has not all that the check takes: it was made before a checkpoint over all its entries, or something was taken out.</summary>
    Missing,

    /// <summary>Something does not hold.</summary>
    Broken,
}
