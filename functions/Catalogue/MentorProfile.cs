namespace OpcOnboarding.Functions.Catalogue;

/// <summary>A mentor of the city's pool; invented where the city is a sample.</summary>
/// <param name="Id">Stable: <c>mentor-{city key}-{number}</c>; also breaks ties. Do not rename.</param>
/// <param name="NameZh">For people.</param>
/// <param name="Fields">What the mentor guides in; at least one.</param>
/// <param name="Industries">Chinese names of industries; at least one.</param>
/// <param name="Stages">For which stages; at least one.</param>
/// <param name="CommunityId">The community the mentor belongs to; null for none.</param>
/// <param name="Capacity">The most founders at a time.</param>
/// <param name="Languages">Chinese names of languages; null: Chinese.</param>
/// <param name="Times">Half days with time, <c>TuesdayMorning</c>; null: by arrangement.</param>
internal sealed record MentorProfile(
    string Id,
    string NameZh,
    IReadOnlyList<MentorField> Fields,
    IReadOnlyList<string> Industries,
    IReadOnlyList<CultivationStage> Stages,
    string? CommunityId,
    int Capacity,
    IReadOnlyList<string>? Languages = null,
    IReadOnlyList<string>? Times = null)
{
    /// <summary>The languages spoken; Chinese where the file names none.</summary>
    public IReadOnlyList<string> Spoken => Languages ?? ["中文"];
}
