namespace OpcOnboarding.Workflows.Policies;

/// <summary>The answer to one claim, and what it would be before stacking.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Benefit">The answer.</param>
/// <param name="EntitlementFen">After caps, before stacking, in fen; 0 where there is no amount.</param>
internal sealed record ClaimAnswer(ClauseClaim Claim, Benefit Benefit, long EntitlementFen);
