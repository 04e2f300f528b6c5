using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Seats;

namespace OpcOnboarding.Functions.Outcomes.Pairing;

/// <summary>How well a mentor fits a founder (steps.md 6): wished fields ×3, industry ×2, stage, same community. Same input, same score.</summary>
/// <param name="Mentor">The mentor.</param>
/// <param name="Points">The score.</param>
/// <param name="Reasons">What it is made of, in Chinese and English.</param>
internal sealed record MentorScore(MentorProfile Mentor, int Points, IReadOnlyList<(string Zh, string En)> Reasons)
{
    private const int FieldWeight = 3;
    private const int IndustryWeight = 2;

    /// <summary>The score of one mentor for the founder's form.</summary>
    public static MentorScore Of(MentorProfile mentor, CaseRecord record, JsonElement form, City city)
    {
        var wished = form.Texts("mentor", "fields").Select(FormMembers.ParseChoice<MentorField>).OfType<MentorField>().Distinct();
        var stage = form.Choice<CultivationStage>("mentor", "stage") ?? CultivationStage.Seed;
        var communities = SeatWish.Of(record, form, city).Communities;
        (int Points, string Zh, string En)[] parts =
        [
            .. mentor.Fields.Intersect(wished).Select(field => (FieldWeight, $"辅导方向相符：{NameOf(field)}", $"guides in a wished field: {field}")),
            .. BusinessOf.Matches(form, mentor.Industries) > 0
                ? [(IndustryWeight, $"熟悉行业：{string.Join('、', mentor.Industries)}", "knows the industry")]
                : Array.Empty<(int, string, string)>(),
            .. mentor.Stages.Contains(stage) ? [(1, $"适合阶段：{NameOf(stage)}", $"fits the stage: {stage}")] : Array.Empty<(int, string, string)>(),
            .. communities is [var best, ..] && mentor.CommunityId == best.Id
                ? [(1, "同一社区", "belongs to the community that fits the founder")]
                : Array.Empty<(int, string, string)>(),
        ];
        return new MentorScore(mentor, parts.Sum(part => part.Points), [.. parts.Select(part => (part.Zh, part.En))]);
    }

    private static string NameOf(MentorField field) => field switch
    {
        MentorField.Technology => "技术指导",
        MentorField.BusinessPlanning => "创业规划",
        MentorField.ResourceMatching => "资源对接",
    };

    private static string NameOf(CultivationStage stage) => stage switch
    {
        CultivationStage.Seed => "种子",
        CultivationStage.Sprout => "萌芽",
        CultivationStage.Launch => "启航",
    };
}
