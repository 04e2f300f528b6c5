namespace OpcOnboarding.Workflows.Policies;

/// <summary>How firm the source of a pack is. Shown with every benefit.</summary>
public enum PackStatus
{
    /// <summary>The text in force.</summary>
    InForce,

    /// <summary>A draft that was published for comments.</summary>
    DraftForComments,

    /// <summary>Only a news report is at hand.</summary>
    Reported,
}
