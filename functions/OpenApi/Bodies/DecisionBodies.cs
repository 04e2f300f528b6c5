using System.Text.Json.Nodes;
using OpcOnboarding.Functions.OpenApi.Shapes;

namespace OpcOnboarding.Functions.OpenApi.Bodies;

/// <summary>Body of <c>refuseAcceptance</c>, <c>refuse</c> and <c>revoke</c>.</summary>
/// <param name="Reason">Why.</param>
/// <param name="LegalBasis">By which law.</param>
/// <param name="Remedy">What can be done about it, and where.</param>
internal sealed record NegativeDecisionBody(string Reason, string LegalBasis, string Remedy);

/// <summary>Body of <c>suspend</c>, <c>terminate</c>, <c>suspendStep</c> and <c>requestReconsideration</c>.</summary>
/// <param name="Reason">Why.</param>
internal sealed record ReasonBody(string Reason);

/// <summary>Body of <c>extend</c>.</summary>
/// <param name="Reason">Why.</param>
/// <param name="WorkingDays">How many working days more.</param>
internal sealed record ExtendBody(string Reason, int WorkingDays);

/// <summary>Body of <c>approve</c>.</summary>
/// <param name="Outcome">What the desk decided; left out: the proposed one.</param>
[NullableIsOptional]
internal sealed record ApproveBody(
    [property: Shapes(typeof(RegistrationResult), typeof(BankAccountResult), typeof(TaxSetupResult), typeof(WorkspaceResult), typeof(VouchersDecision), typeof(MentorPairingResult))]
    JsonObject? Outcome);

/// <summary>Body of every trigger that needs no words; may be empty.</summary>
internal sealed record EmptyBody;
