namespace OpcOnboarding.Workflows.Policies;

/// <summary>The answer to one claim, and what it would be before stacking.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Benefit">The answer.</param>
/// <param name="Shares">Its projects, each once; empty where there is no amount.</param>
internal sealed record ClaimAnswer(ClauseClaim Claim, Benefit Benefit, IReadOnlyList<ProjectShare> Shares);
