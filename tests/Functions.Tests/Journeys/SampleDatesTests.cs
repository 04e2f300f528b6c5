using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Outcomes;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>The dates that the samples name, with the clock on the day of each.</summary>
public sealed class SampleDatesTests
{
    [Fact]
    public async Task Accepted_OnEachSamplesOwnDay_IsDueWhenTheSampleSays()
    {
        var samples = SampleCases.All.OrderBy(SubmittedOn, StringComparer.Ordinal).ToList();
        Assert.Equal(12, samples.Count);
        await using var server = await OnboardingServer.StartAsync(Beijing.Opening(SubmittedOn(samples[0])));
        foreach (var sample in samples.Where(sample => sample.Text("caseId") != "P04"))
        {
            await server.PassToAsync(Beijing.Opening(SubmittedOn(sample)));
            var inProgress = await Scenario.InProgressAsync(server, sample.Text("caseId")!);

            var view = await inProgress.ViewAsync();
            var expected = Registration(sample);
            Assert.Equal(SubmittedOn(sample), view["receivedOn"].GetString());
            Assert.Equal(
                (expected.Text("acceptedOn"), expected.Text("dueOn"), expected.Text("legalDueOn")),
                (view["acceptedOn"].GetString(), OnboardedCase.Step(view, "registration").Text("dueOn"), OnboardedCase.Step(view, "registration").Text("legalDueOn")));
        }
    }

    [Fact]
    public async Task P04_AcceptedWithDeficiencyBeforeNationalDay_KeepsItsOwnDates()
    {
        var expected = Registration(SampleCases.Get("P04"));
        await using var server = await OnboardingServer.StartAsync(Beijing.Opening("2026-09-28"));
        var promised = await Scenario.DeficiencyOpenAsync(server);
        var accepted = await promised.ViewAsync();
        Assert.Equal(expected.Text("acceptedOn"), accepted["acceptedOn"].GetString());
        Assert.Equal(expected.Text("supplementDueOn"), accepted["deficiencies"][0].Text("dueOn"));
        Assert.Equal("paused", OnboardedCase.Step(accepted, "registration").Text("light"));

        await server.PassToAsync(Beijing.At(expected.Text("suppliedOn")!, "10:00"));
        (await promised.UploadAsync("DomicileProof")).MustBe(HttpStatusCode.Created);
        var supplied = await promised.MoveAsync(await promised.FounderAsync(), "supply");
        Assert.Equal(expected.Text("dueOn"), OnboardedCase.Step(supplied, "registration").Text("dueOn"));

        await promised.MoveAsync(await promised.WindowAsync(), "confirmSupply", new { items = new[] { supplied["deficiencies"][0].Text("id") } });
        await promised.MoveStepAsync("registration", "approve");
        Assert.Equal(expected.Text("dueOn"), (await promised.StepAsync("registration")).Text("dueOn"));
    }

    private static string SubmittedOn(JsonElement sample) => sample.Text("submittedOn")!;

    private static JsonElement Registration(JsonElement sample) =>
        sample.GetProperty("expected").GetProperty("steps").EnumerateArray().Single(step => step.Text("step") == "Registration");
}
