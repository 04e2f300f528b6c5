using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Outcomes.Pairing;

/// <summary>How well a mentor fits a founder, with reasons (<see cref="MentorScoring"/>). Same input, same score.</summary>
/// <param name="Mentor">The mentor.</param>
/// <param name="Parts">What it is made of.</param>
internal sealed record MentorScore(MentorProfile Mentor, IReadOnlyList<ScorePart> Parts)
{
    /// <summary>The score.</summary>
    public int Points => MentorScoring.Sum(Parts);

    /// <summary>The reasons in Chinese and English.</summary>
    public IEnumerable<(string Zh, string En)> Reasons => Parts.Select(part => (Say(Language.Chinese, part), Say(Language.English, part)));

    /// <summary>The score of one mentor for the founder's form.</summary>
    public static MentorScore Of(MentorProfile mentor, CaseRecord record, JsonElement form, City city) =>
        new(mentor, MentorScoring.Explain(TraitsOf(mentor), WishOf(mentor, record, form, city)));

    private static MentorTraits TraitsOf(MentorProfile mentor) => new(
        [.. mentor.Fields.Select(field => field.ToString())],
        mentor.Industries,
        [.. mentor.Stages.Select(stage => stage.ToString())],
        mentor.CommunityId,
        mentor.Spoken,
        mentor.Times ?? []);

    private static MentorTraits WishOf(MentorProfile mentor, CaseRecord record, JsonElement form, City city) => new(
        [.. form.Texts("mentor", "fields").Select(FormMembers.ParseChoice<MentorField>).OfType<MentorField>().Distinct().Select(field => field.ToString())],
        [.. mentor.Industries.Where(industry => BusinessOf.Matches(form, [industry]) > 0)],
        [(form.Choice<CultivationStage>("mentor", "stage") ?? CultivationStage.Seed).ToString()],
        SeatWish.Of(record, form, city).Communities is [var best, ..] ? best.Id : null,
        form.Texts("mentor", "language"),
        form.Texts("mentor", "times"));

    private static string Say(Language language, ScorePart part) => part.Criterion switch
    {
        MentorCriterion.Field => Wording.In(language, new Text(TextKey.MentorReasonField, Wording.In(language, new Text(NameOf(Enum.Parse<MentorField>(part.Subject)))))),
        MentorCriterion.Industry => Wording.In(language, new Text(TextKey.MentorReasonIndustry, part.Subject)),
        MentorCriterion.Stage => Wording.In(language, new Text(TextKey.MentorReasonStage, Wording.In(language, new Text(NameOf(Enum.Parse<CultivationStage>(part.Subject)))))),
        MentorCriterion.Community => Wording.In(language, new Text(TextKey.MentorReasonCommunity)),
        MentorCriterion.Language => Wording.In(language, new Text(TextKey.MentorReasonLanguage, part.Subject)),
        MentorCriterion.Times => Wording.In(language, new Text(TextKey.MentorReasonTimes)),
    };

    private static TextKey NameOf(MentorField field) => field switch
    {
        MentorField.Technology => TextKey.FieldTechnology,
        MentorField.BusinessPlanning => TextKey.FieldBusinessPlanning,
        MentorField.ResourceMatching => TextKey.FieldResourceMatching,
    };

    private static TextKey NameOf(CultivationStage stage) => stage switch
    {
        CultivationStage.Seed => TextKey.StageSeed,
        CultivationStage.Sprout => TextKey.StageSprout,
        CultivationStage.Launch => TextKey.StageLaunch,
    };
}
