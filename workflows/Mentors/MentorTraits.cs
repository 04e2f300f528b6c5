namespace OpcOnboarding.Workflows.Mentors;

/// <summary>What a mentor brings, or a founder wishes for; names as the catalogue writes them.</summary>
/// <param name="Fields">Fields of guidance.</param>
/// <param name="Industries">Industries; of a founder those of the mentor's that the business names.</param>
/// <param name="Stages">Stages; of a founder the one.</param>
/// <param name="Community">The community; of a founder the one that fits best. Null for none.</param>
/// <param name="Languages">Languages.</param>
/// <param name="Times">Half days: <c>TuesdayMorning</c>.</param>
public sealed record MentorTraits(
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Industries,
    IReadOnlyList<string> Stages,
    string? Community,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Times);
