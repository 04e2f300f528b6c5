namespace OpcOnboarding.Workflows.Policies;

/// <summary>Who grants what a pack gives.</summary>
public enum PackLevel
{
    /// <summary>A province; the pack reaches all its cities.</summary>
    Province,

    /// <summary>A city.</summary>
    City,

    /// <summary>A district or zone of a city.</summary>
    District,

    /// <summary>A park.</summary>
    Park,
}
