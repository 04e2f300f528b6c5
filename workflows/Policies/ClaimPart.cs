using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>What a claim is summed of: one debt of a year; everything else has one part.</summary>
/// <param name="Project">The stacking key; null: none named.</param>
/// <param name="Facts">The facts it is answered by.</param>
internal sealed record ClaimPart(string? Project, FactSet Facts);
