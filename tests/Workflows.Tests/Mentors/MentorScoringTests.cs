using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Workflows.Tests.Mentors;

public sealed class MentorScoringTests
{
    private static readonly MentorTraits s_mentor = new(
        ["Technology", "ResourceMatching"], ["软件开发", "大数据"], ["Seed", "Sprout"], "yancheng-lanhai", ["中文", "英语"], ["TuesdayMorning", "ThursdayAfternoon"]);

    [Fact]
    public void Explain_EverythingFits_NamesEachReasonWithItsPoints()
    {
        var parts = MentorScoring.Explain(s_mentor, s_mentor with { Industries = ["大数据"], Stages = ["Seed"], Languages = ["英语"], Times = ["ThursdayAfternoon"] });

        Assert.Equal(
            [
                new ScorePart(MentorCriterion.Field, 3, "Technology"),
                new ScorePart(MentorCriterion.Field, 3, "ResourceMatching"),
                new ScorePart(MentorCriterion.Industry, 2, "大数据"),
                new ScorePart(MentorCriterion.Stage, 1, "Seed"),
                new ScorePart(MentorCriterion.Community, 1, "yancheng-lanhai"),
                new ScorePart(MentorCriterion.Language, 1, "英语"),
                new ScorePart(MentorCriterion.Times, 1, "ThursdayAfternoon"),
            ],
            parts);
        Assert.Equal(12, MentorScoring.Sum(parts));
    }

    [Fact]
    public void Explain_SeveralMatchesOfOneKind_CountOnceButFieldsEach() =>
        Assert.Equal(6 + 2 + 1 + 1 + 1 + 1, MentorScoring.Sum(MentorScoring.Explain(s_mentor, s_mentor)));

    [Fact]
    public void Explain_NothingFits_IsZeroWithoutReasons() =>
        Assert.Empty(MentorScoring.Explain(s_mentor, new MentorTraits(["BusinessPlanning"], ["文旅"], ["Launch"], "yancheng-hewan", ["日语"], ["MondayMorning"])));

    [Fact]
    public void Explain_NeitherHasACommunity_IsNoReason() =>
        Assert.DoesNotContain(MentorScoring.Explain(s_mentor with { Community = null }, s_mentor with { Community = null }), part => part.Criterion == MentorCriterion.Community);
}
