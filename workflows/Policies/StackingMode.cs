namespace OpcOnboarding.Workflows.Policies;

/// <summary>What happens when one project draws several benefits.</summary>
public enum StackingMode
{
    /// <summary>就高不重复: a project never draws more than the highest.</summary>
    HighestOnly,

    /// <summary>The benefits add up.</summary>
    Cumulative,

    /// <summary>The source does not say; they stand side by side and an officer looks.</summary>
    NotStated,
}
