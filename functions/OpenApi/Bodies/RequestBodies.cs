using OpcOnboarding.Functions.OpenApi.Shapes;

namespace OpcOnboarding.Functions.OpenApi.Bodies;

/// <summary>Body of a new draft.</summary>
/// <param name="City">Chinese name or key of the city.</param>
/// <param name="District">Chinese name of the district.</param>
/// <param name="Application">As much of the one form as there is.</param>
internal sealed record CreateCaseBody(string City, string District, Application Application);

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
