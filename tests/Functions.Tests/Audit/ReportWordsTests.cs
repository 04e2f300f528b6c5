using System.Text.Json.Serialization;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Export.Report;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Reports have a word for everything that can stand in a journal, in both languages.</summary>
public sealed class ReportWordsTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Words_ForAllThatMayStandInAReport_AreThere(string tag)
    {
        var words = new ReportWords(Enum.GetValues<Language>().Single(language => LanguageTag.Of(language) == tag));
        var kinds = typeof(CaseEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>().Select(kind => (string)kind.TypeDiscriminator!);

        List<string> found =
        [
            .. kinds.Select(words.Kind),
            .. Enum.GetValues<Trigger>().Select(words.Of),
            .. Enum.GetValues<StepKind>().Select(words.Of),
            .. Enum.GetValues<CaseState>().Select(words.Of),
            .. Enum.GetValues<StepState>().Select(words.Of),
            .. Enum.GetValues<DeficiencyState>().Select(words.Of),
            .. Enum.GetValues<CheckOutcome>().Select(words.Of),
            .. Enum.GetValues<CheckName>().Select(words.Of),
        ];

        Assert.True(found.Count > 80, $"{found.Count} words");
        Assert.All(found, word => Assert.Equal(tag == "zh-CN", word.Any(character => character > 0x2E80)));
    }
}
