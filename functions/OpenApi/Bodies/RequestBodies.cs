using OpcOnboarding.Functions.OpenApi.Shapes;

namespace OpcOnboarding.Functions.OpenApi.Bodies;

/// <summary>Body of a new draft.</summary>
/// <param name="City">Chinese name or key of the city.</param>
/// <param name="District">Chinese name of the district.</param>
/// <param name="Application">As much of the one form as there is.</param>
internal sealed record CreateCaseBody(string City, string District, Application Application);

/// <summary>Body of a proposal to erase personal data.</summary>
/// <param name="Ground">Why.</param>
/// <param name="Reference">The file or rule behind it, up to 60 characters; names nobody.</param>
internal sealed record ErasureBody(Workflows.ErasureGround Ground, string Reference);

/// <summary>Body of a decision to erase personal data.</summary>
/// <param name="Proposal">Number of the journal entry that holds the proposal, as the view of the erasure shows it: a decision on another one is refused.</param>
internal sealed record ErasureDecisionBody(long Proposal);

/// <summary>Body of a hand-over.</summary>
/// <param name="Subject">The one-on-one officer who takes over.</param>
/// <param name="Reason">Why.</param>
internal sealed record AssignmentBody(string Subject, string Reason);

/// <summary>Body of a choice: a mentor at mentor pairing, a unit at workspace.</summary>
/// <param name="MentorId">The mentor.</param>
/// <param name="UnitId">The unit.</param>
[NullableIsOptional]
internal sealed record ChoiceBody(string? MentorId, string? UnitId);

/// <summary>Body of a wish to wait.</summary>
/// <param name="CommunityId">The community.</param>
/// <param name="Tier">What kind of place.</param>
internal sealed record WaitingBody(string CommunityId, [property: Names(NameSets.WorkspaceTierName)] string Tier);

/// <summary>Body of a founder's choice of mentors.</summary>
/// <param name="MentorIds">One to three, in the order in which they shall be asked.</param>
/// <param name="ConflictFree">The founder declares to be no relative, partner or competitor of any of them; must be true.</param>
internal sealed record MentorChoiceBody(IReadOnlyList<string> MentorIds, bool ConflictFree);

/// <summary>Body of a mentor's answer.</summary>
/// <param name="Number">Which question.</param>
/// <param name="Accepts">Whether the mentor takes the founder.</param>
/// <param name="ConflictFree">The mentor declares to have no interest in the founder's business; must be true to accept.</param>
[NullableIsOptional]
internal sealed record MentorReplyBody(int Number, bool Accepts, bool? ConflictFree);

/// <summary>Body of an appointment.</summary>
/// <param name="At">When it begins.</param>
/// <param name="Minutes">15 to 240.</param>
/// <param name="Channel">On site or online.</param>
internal sealed record AppointmentBody(DateTimeOffset At, int Minutes, [property: Names(NameSets.MeetingChannelName)] string Channel);

/// <summary>Body of a founder's word after the appointment.</summary>
/// <param name="Rating">5 (very satisfied) to 1 (very dissatisfied).</param>
/// <param name="WantsToGoOn">Whether the pairing shall go on.</param>
internal sealed record FeedbackBody(int Rating, bool WantsToGoOn);

/// <summary>Body of a decision about an entitlement.</summary>
/// <param name="Grants">Whether it is given.</param>
/// <param name="AmountFen">How much, in fen, at most what the clause gives; left out where no money is given, and refused when nothing is granted.</param>
/// <param name="Reason">Why.</param>
[NullableIsOptional]
internal sealed record EntitlementDecisionBody(bool Grants, long? AmountFen, string Reason);

/// <summary>Body of a revocation of an entitlement.</summary>
/// <param name="Reason">Why it is taken back, up to 500 characters; the founder reads it.</param>
internal sealed record EntitlementRevocationBody(string Reason);

/// <summary>Body of a reveal.</summary>
/// <param name="Field"><c>section.member</c> of the form, or <c>step.member</c> of an outcome.</param>
/// <param name="Purpose">Why it must be seen; recorded.</param>
internal sealed record RevealBody(string Field, string Purpose);

/// <summary>Body of the guided start.</summary>
/// <param name="City">Chinese name or key of the city.</param>
/// <param name="District">Chinese name of the district, once it is known.</param>
/// <param name="Application">As much of the one form as is known.</param>
[NullableIsOptional]
internal sealed record GuidanceBody(string City, string? District, Application? Application);

/// <summary>Body of a look at a name.</summary>
/// <param name="City">Chinese name or key of the city.</param>
/// <param name="District">Chinese name of the district.</param>
/// <param name="Type">Legal form.</param>
/// <param name="Name">The whole name.</param>
internal sealed record NameCheckBody(string City, string District, [property: Names(NameSets.LegalForm)] string Type, string Name);
