namespace OpcOnboarding.Workflows.Policies;

/// <summary>A project's share of a claim that gives nothing because another benefit of the project is higher.</summary>
/// <param name="ClauseId">The clause claimed under.</param>
/// <param name="Claim">Which of its claims, counted from 0.</param>
/// <param name="Project">The project.</param>
internal sealed record OutbidShare(string ClauseId, int Claim, string Project);
