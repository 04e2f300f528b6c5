using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>One task as the API shows it.</summary>
internal sealed record WorklistItem(
    string CaseId,
    string CaseNumber,
    string? CompanyName,
    StepKind? Step,
    [property: Shapes(typeof(CaseState), typeof(StepState), typeof(DeficiencyState))] string State,
    DateTimeOffset DueAt,
    Light Light,
    long Version)
{
    /// <summary>The desk it lies on.</summary>
    [Shapes(typeof(Department))]
    public required string Department { get; init; }

    /// <summary>Chinese name of the district.</summary>
    public required string District { get; init; }

    /// <summary>Whether the founder has answered a supplement request, and the desk has not acted on it yet.</summary>
    public required bool Returned { get; init; }

    /// <summary>How far the asking of mentors has come, where the mentors' desk has to enter an answer or, after all were asked in vain, to name one; null otherwise.</summary>
    public OpenAsking? Asking { get; init; }
}
