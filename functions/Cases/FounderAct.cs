using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Something beside the journey that waits for the founder.</summary>
/// <param name="Kind">What.</param>
/// <param name="Step">The step that it concerns.</param>
/// <param name="Until">Until when; null where it has no end.</param>
/// <param name="CommunityId">The community of an offered place; null for none.</param>
/// <param name="UnitId">The offered place; null for none.</param>
internal sealed record FounderAct(FounderActKind Kind, StepKind Step, DateTimeOffset? Until, string? CommunityId, string? UnitId);
