namespace OpcOnboarding.Workflows.Validation;

/// <summary>One fault of one value.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Severity">How much it weighs.</param>
public readonly record struct Finding(FindingCode Code, FindingSeverity Severity)
{
    /// <summary>A finding that refuses the value.</summary>
    public static Finding Error(FindingCode code) => new(code, FindingSeverity.Error);

    /// <summary>A finding for the desk.</summary>
    public static Finding Warning(FindingCode code) => new(code, FindingSeverity.Warning);
}
