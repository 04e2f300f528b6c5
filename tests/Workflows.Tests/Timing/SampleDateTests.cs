using System.Text.Json;
using OpcOnboarding.Workflows.Tests.Play;
using OpcOnboarding.Workflows.Tests.Validation;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Workflows.Tests.Timing;

/// <summary>The dates that the samples expect, with the clock at the samples' own days.</summary>
public sealed class SampleDateTests
{
    public static TheoryData<string> Ids => SampleCases.Ids;

    [Theory, MemberData(nameof(Ids))]
    public void Registration_AcceptedOnItsDay_IsDueAsTheSampleSays(string caseId)
    {
        var sample = SampleCases.Get(caseId);
        var expected = sample.GetProperty("expected").GetProperty("steps").EnumerateArray().First(step => step.GetProperty("step").GetString() == "Registration");

        var played = Accepted(sample, expected);

        Assert.Equal(Day(expected, "acceptedOn"), played.Case.AcceptedOn);
        Assert.Equal(Day(expected, "supplementDueOn"), played.Case.Deficiencies.Select(deficiency => (DateOnly?)deficiency.DueOn).SingleOrDefault());
        Supply(played, expected);
        Assert.Equal(Day(expected, "dueOn"), played.Step(Registration).Clock!.DueOn);
        if (Day(expected, "legalDueOn") is { } legal)
        {
            Assert.Equal(legal, played.Step(Registration).Clock!.LegalDueOn);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Journey_PlayedToItsEnd_CompletesWithEveryStepCompleted(string caseId)
    {
        var sample = SampleCases.Get(caseId);
        var expected = sample.GetProperty("expected").GetProperty("steps")[0];
        var played = Accepted(sample, expected);
        Supply(played, expected);
        if (played.Case.Deficiencies.Count > 0)
        {
            played.Must(Trigger.ConfirmSupply);
        }

        played.Approve(Enum.GetValues<StepKind>());

        Assert.Equal(CaseState.Completed, played.Case.State);
        Assert.All(played.Case.Steps, step => Assert.Equal(StepState.Completed, step.State));
    }

    private static PlayedCase Accepted(JsonElement sample, JsonElement expected)
    {
        var form = Enum.Parse<EntityType>(sample.GetProperty("entity").GetProperty("type").GetString()!);
        var played = PlayedCase.Submitted($"{sample.GetProperty("submittedOn").GetString()} 10:00", Orders.Opening(form));
        return played.Must(expected.TryGetProperty("acceptance", out _) ? Trigger.AcceptWithDeficiency : Trigger.Accept);
    }

    private static void Supply(PlayedCase played, JsonElement expected)
    {
        if (expected.TryGetProperty("suppliedOn", out var day))
        {
            Assert.Equal(Light.Paused, played.Step(Registration).Clock!.Light);
            played.MoveTo($"{day.GetString()} 10:00").Must(Trigger.Supply);
        }
    }

    private static DateOnly? Day(JsonElement expected, string name) =>
        expected.TryGetProperty(name, out var day) ? Beijing.Day(day.GetString()!) : null;
}
