using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>A founder chooses three mentors; the first lets two working days pass, the second accepts, they meet.</summary>
public sealed class MentorQuestionExpiryTests
{
    private static readonly DateTimeOffset s_due = Beijing.Close("2026-11-18");

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task NoAnswer_NextIsAskedAndAcceptsAndTheAppointmentIsAFileForCalendars(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var onboarded = await Scenario.InProgressAsync(server);
        var path = $"{onboarded.Path}/mentor";
        string[] mentorIds = ["mentor-yancheng-02", "mentor-yancheng-05", "mentor-yancheng-01"];

        (await (await onboarded.FounderAsync()).PostAsync($"{path}/choice", new { mentorIds })).MustBe(HttpStatusCode.UnprocessableEntity);
        var asked = (await (await onboarded.FounderAsync()).PostAsync($"{path}/choice", new { mentorIds, conflictFree = true })).MustBeOk();
        Assert.Equal((mentorIds[0], s_due), (asked["mentorId"].GetString(), asked["until"].GetDateTimeOffset()));
        (await onboarded.FireStepAsync(await onboarded.DeskAsync("mentorPairing"), "mentorPairing", "approve")).MustBe(HttpStatusCode.Conflict);
        await server.PassToAsync(s_due, outage);
        await Eventually.HoldsAsync(
            async () => (await (await onboarded.FounderAsync()).GetAsync(path)).MustBeOk()["mentorId"].GetString() == mentorIds[1], "The next mentor is not asked.", TimeSpan.FromMinutes(2));

        var desk = await onboarded.DeskAsync("mentorPairing");
        (await desk.PostAsync($"{path}/answer", new { number = 1, accepts = true, conflictFree = true })).MustBe(HttpStatusCode.Conflict);
        (await desk.PostAsync($"{path}/answer", new { number = 2, accepts = true })).MustBe(HttpStatusCode.UnprocessableEntity);
        (await (await onboarded.FounderAsync()).PostAsync($"{path}/answer", new { number = 2, accepts = true, conflictFree = true })).MustBe(HttpStatusCode.Forbidden);
        Assert.Equal("Accepted", (await desk.PostAsync($"{path}/answer", new { number = 2, accepts = true, conflictFree = true })).MustBeOk()["state"].GetString());
        await onboarded.MoveStepAsync("mentorPairing", "approve");
        foreach (var (at, code) in new[] { ("9999-12-31T23:59:59+00:00", "field.tooLate"), ("2026-01-01T10:00:00+08:00", "field.tooEarly"), ("2026-11-25T14:30:00", "field.noOffset") })
        {
            Assert.Contains(code, (await desk.PostAsync($"{path}/appointment", new { at, minutes = 60, channel = "Online" })).MustBe(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        }

        (await desk.PostAsync($"{path}/appointment", new { at = "2026-11-25T14:30:00+08:00", minutes = 60, channel = "Online" })).MustBeOk();

        var file = (await (await onboarded.FounderAsync()).GetAsync($"{path}/appointment.ics")).MustBeOk();
        Assert.StartsWith("text/calendar", file.ContentType, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20261125T063000Z\r\n", file.Text, StringComparison.Ordinal);
        server.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        var said = (await (await onboarded.FounderAsync()).PostAsync($"{path}/feedback", new { rating = 5, wantsToGoOn = true })).MustBeOk();
        Assert.Equal(5, said["feedback"].GetProperty("rating").GetInt32());
    }
}
