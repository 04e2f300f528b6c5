namespace OpcOnboarding.Workflows.Policies;

/// <summary>How a pack's region is given.</summary>
public enum RegionMode
{
    /// <summary>The whole city or province, less what is excluded.</summary>
    Whole,

    /// <summary>Only the listed districts and zones.</summary>
    Listed,
}
