using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Browser.Tests.Checks;

/// <summary>Every state of both machines, and every move, has its words in both languages for each audience (F3, F11).</summary>
public sealed class StateWordsTests
{
    private static readonly string[] s_languages = [Words.Chinese, Words.English];
    private static readonly string[] s_audiences = ["founder", "officer", "auditor"];

    public static TheoryData<string, string> Readers => new(s_languages.SelectMany(language => s_audiences.Select(audience => (language, audience))));

    public static TheoryData<string> Languages => [.. s_languages];

    [Theory, MemberData(nameof(Readers))]
    public void CaseStates_All_SayTheirNameTheirHolderAndWhatComesNext(string language, string audience)
    {
        foreach (var state in Enum.GetValues<CaseState>().Select(Wire))
        {
            AssertText(language, $"states:case.{audience}.{state}.name");
            AssertText(language, $"states:case.{audience}.{state}.holder");
            AssertText(language, $"states:case.{audience}.{state}.next");
        }
    }

    [Theory, MemberData(nameof(Readers))]
    public void StepStates_All_SayTheirNameAndWhatComesNext(string language, string audience)
    {
        foreach (var state in Enum.GetValues<StepState>().Select(Wire))
        {
            AssertText(language, $"states:stepState.{audience}.{state}.name");
            AssertText(language, $"states:stepState.{audience}.{state}.next");
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void Triggers_Steps_Lights_AndDeficiencies_AllHaveANameOfTheirOwn(string language)
    {
        AssertNames<Trigger>(language, "trigger");
        AssertNames<StepKind>(language, "step");
        AssertNames<Light>(language, "light");
        AssertNames<DeficiencyState>(language, "deficiency");
    }

    [Theory, MemberData(nameof(Readers))]
    public void Draft_InNoWords_CanBeTakenForSubmitted(string language, string audience)
    {
        var words = Words.In(language);
        var draft = $"states:case.{audience}.draft";
        var said = $"{words[$"{draft}.name"]} {words[$"{draft}.holder"]} {words[$"{draft}.next"]}";

        Assert.DoesNotContain(Claims(language), claim => said.Contains(claim, StringComparison.OrdinalIgnoreCase) && !IsDenied(said, claim));
        Assert.All(
            Enum.GetValues<CaseState>().Where(state => state != CaseState.Draft),
            state => Assert.NotEqual(words[$"{draft}.name"], words[$"states:case.{audience}.{Wire(state)}.name"]));
    }

    [Theory, MemberData(nameof(Languages))]
    public void FoundersDraft_SaysThatItIsNotSubmitted(string language) =>
        Assert.Contains(language == Words.Chinese ? "没有提交" : "not submitted", Words.In(language)["states:case.founder.draft.name"], StringComparison.OrdinalIgnoreCase);

    private static void AssertNames<T>(string language, string group)
        where T : struct, Enum
    {
        var names = Enum.GetValues<T>().Select(value => AssertText(language, $"states:{group}.{Wire(value)}")).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
    }

    private static string AssertText(string language, string key)
    {
        var text = Words.In(language).Find(key);
        Assert.False(string.IsNullOrWhiteSpace(text), $"{language} has no text '{key}'.");
        return text;
    }

    /// <summary>Words that would tell a founder that somebody is at work.</summary>
    private static string[] Claims(string language) =>
        language == Words.Chinese ? ["已提交", "提交成功", "已受理", "已收到", "审查中", "办理中"] : ["submitted", "accepted", "received", "in review", "in progress"];

    private static bool IsDenied(string said, string claim) => said.Contains($"not {claim}", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name on the wire: camelCase.</summary>
    private static string Wire<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
