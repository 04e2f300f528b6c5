namespace OpcOnboarding.Workflows.Validation;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>Shown to the desk, which decides; nothing is refused for it.</summary>
    Warning,

    /// <summary>The value is not accepted.</summary>
    Error,
}
