using OpcOnboarding.Workflows.Entitlements;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>What became of an entitlement: the benefit as it was when the founder asked, so that a newer edition of the pack changes nothing.</summary>
/// <param name="Benefit">The benefit with the edition it was decided with.</param>
/// <param name="State">Applied, Granted, Declined or Revoked.</param>
/// <param name="AppliedAt">When the founder asked.</param>
/// <param name="DecidedAt">When it was decided, or taken back; null before.</param>
/// <param name="DecidedBy">Subject of the officer; null before, and where the clause itself decides.</param>
/// <param name="AmountFen">What is granted, in fen; null where no money is. What was taken back stands in the journal.</param>
/// <param name="Reason">The officer's reason; null where the clause itself decides.</param>
internal sealed record EntitlementRecord(
    Benefit Benefit, EntitlementState State, DateTimeOffset AppliedAt, DateTimeOffset? DecidedAt, string? DecidedBy, long? AmountFen, string? Reason);
