namespace OpcOnboarding.Workflows.Policies;

/// <summary>What a claim comes to for one project.</summary>
/// <param name="Project">The stacking key; null: none named.</param>
/// <param name="EntitlementFen">After caps, before stacking, in fen.</param>
/// <param name="GrantedFen">After stacking, in fen.</param>
/// <param name="Arithmetic">How it comes about.</param>
/// <param name="Lessened">Why it is less than the entitlement; null when it is not.</param>
internal sealed record ProjectShare(string? Project, long EntitlementFen, long GrantedFen, string Arithmetic, Explanation? Lessened);
