using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>The commands beside the journey's: the same key has one effect and one answer, another body is refused.</summary>
public sealed class KeyedWriteTests(ApiServer api) : IClassFixture<ApiServer>
{
    private static readonly string[] s_mentors = ["mentor-yancheng-02", "mentor-yancheng-05"];

    [Fact]
    public async Task Mentor_EachCommandGivenTwice_HappensOnceAndIsAnsweredTheSame()
    {
        await using var server = await OnboardingServer.StartAsync();
        var onboarded = await Scenario.InProgressAsync(server);
        var path = $"{onboarded.Path}/mentor";

        await TwiceAsync(await onboarded.FounderAsync(), $"{path}/choice", new { mentorIds = s_mentors, conflictFree = true });
        await TwiceAsync(await onboarded.DeskAsync("mentorPairing"), $"{path}/answer", new { number = 1, accepts = false }, "no");
        await TwiceAsync(await onboarded.DeskAsync("mentorPairing"), $"{path}/answer", new { number = 2, accepts = true, conflictFree = true }, "yes");
        var met = await TwiceAsync(await onboarded.DeskAsync("mentorPairing"), $"{path}/appointment", new { at = "2026-11-25T14:30:00+08:00", minutes = 60, channel = "Online" }, "meet");
        server.Clock.SetUtcNow(met["appointment"].GetProperty("at").GetDateTimeOffset().AddHours(2));
        await TwiceAsync(await onboarded.FounderAsync(), $"{path}/feedback", new { rating = 5, wantsToGoOn = true }, "said");

        var now = (await (await onboarded.FounderAsync()).GetAsync(path)).MustBeOk();
        Assert.Equal(("Accepted", 2, 1), (now["state"].GetString(), now["number"].GetInt32(), now["declined"].GetArrayLength()));
        Assert.Contains("SEQUENCE:0\r\n", (await (await onboarded.FounderAsync()).GetAsync($"{path}/appointment.ics")).MustBeOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choice_TwentyTimesAtOnceWithOneKey_AsksOnceWithEqualAnswers()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server);
        var founder = await onboarded.FounderAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => founder.PostAsync($"{onboarded.Path}/mentor/choice", new { mentorIds = s_mentors, conflictFree = true }, "once")));

        Assert.Equal(1, answers[0].MustBeOk()["number"].GetInt32());
        Assert.Single(answers.Select(answer => answer.MustBeOk().Text).Distinct());
    }

    [Fact]
    public async Task Appointment_TwentyTimesAtOnceWithOneKey_IsMadeOnceAndNeverMoved()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server);
        var (path, desk) = ($"{onboarded.Path}/mentor", await onboarded.DeskAsync("mentorPairing"));
        (await (await onboarded.FounderAsync()).PostAsync($"{path}/choice", new { mentorIds = s_mentors, conflictFree = true })).MustBeOk();
        (await desk.PostAsync($"{path}/answer", new { number = 1, accepts = true, conflictFree = true })).MustBeOk();
        var meeting = new { at = "2026-12-25T14:30:00+08:00", minutes = 60, channel = "Online" };

        // The same figures without their offset: half past two in Beijing or in Greenwich, nobody knows.
        var wallClock = await desk.PostAsync($"{path}/appointment", new { at = "2026-12-25T14:30:00", minutes = 60, channel = "Online" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wallClock.Status);
        Assert.Contains("field.noOffset", wallClock.Text, StringComparison.Ordinal);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => desk.PostAsync($"{path}/appointment", meeting, "once")));

        Assert.Single(answers.Select(answer => answer.MustBeOk().Text).Distinct());
        Assert.Contains("SEQUENCE:0\r\n", (await desk.GetAsync($"{path}/appointment.ics")).MustBeOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entitlement_AskedForDecidedAndRevokedTwice_HappensOnceAndIsAnsweredTheSame()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server, "P05");
        var (founder, desk) = (await onboarded.FounderAsync(), await onboarded.DeskAsync("vouchers"));
        var award = (await founder.GetAsync($"{onboarded.Path}/entitlements?limit=200")).MustBeOk()["items"].EnumerateArray().First(one => one.GetProperty("clause").Text("clauseId") == "YC-11.2");
        var path = $"{onboarded.Path}/entitlements/{award.Text("entitlementId")}";

        var asked = await TwiceAsync(founder, $"{path}/apply", new { });
        await TwiceAsync(desk, $"{path}/decision", new { grants = true, amountFen = award.GetProperty("clause").GetProperty("amountFen").GetInt64(), reason = "符合条件" });
        await TwiceAsync(desk, $"{path}/revocation", new { reason = "重复享受" }, "back");

        // What was answered then, whatever has become of it.
        Assert.Equal(asked.Text, (await founder.PostAsync($"{path}/apply", new { }, "key-1")).MustBeOk().Text);
        Assert.Equal(["applied", "granted", "revoked"], (await onboarded.HistoryAsync()).Where(entry => entry.Text("kind") == "entitlementMoved").Select(entry => entry.GetProperty("details").Text("state")));
    }

    [Fact]
    public async Task Decision_TenTimesAtOnceWithOneKey_IsWrittenDownOnceWithEqualAnswers()
    {
        var onboarded = await Scenario.InProgressAsync(api.Server, "P09");
        var (founder, desk) = (await onboarded.FounderAsync(), await onboarded.DeskAsync("vouchers"));
        var loan = (await founder.GetAsync($"{onboarded.Path}/entitlements?limit=200")).MustBeOk()["items"].EnumerateArray().First(one => one.GetProperty("clause").Text("clauseId") == "SC-L1");
        var path = $"{onboarded.Path}/entitlements/{loan.Text("entitlementId")}";
        (await founder.PostAsync($"{path}/apply")).MustBeOk();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => desk.PostAsync($"{path}/decision", new { grants = false, reason = "请向平台申请" }, "once")));

        Assert.Single(answers.Select(answer => answer.MustBeOk().Text).Distinct());
        Assert.Single(await onboarded.HistoryAsync(), entry => entry.Text("kind") == "entitlementMoved" && entry.GetProperty("details").Text("state") == "declined");
    }

    [Fact]
    public async Task Key_OfAnotherCommandOfTheCase_IsRefused()
    {
        var submitted = await Scenario.InProgressAsync(api.Server);
        var desk = await submitted.DeskAsync("mentorPairing");
        (await submitted.FireStepAsync(desk, "mentorPairing", "approve", null, "taken")).MustBeOk();

        (await desk.PostAsync($"{submitted.Path}/mentor/answer", new { number = 1, accepts = false }, "taken")).MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");
    }

    [Fact]
    public async Task Choice_OfMentorsWithoutAPlace_SaysThatTheyAreBusy()
    {
        await using var server = await OnboardingServer.StartAsync();
        string[] wanted = ["mentor-yancheng-02"];
        var places = (await (await server.AsAsync("founder-lin")).GetAsync("/api/mentors?city=盐城市&limit=200")).MustBeOk()["items"].EnumerateArray().Single(mentor => mentor.Text("mentorId") == wanted[0]).GetProperty("free").GetInt32();
        for (var place = 0; place < places; place++)
        {
            var other = await Scenario.InProgressAsync(server);
            (await (await other.FounderAsync()).PostAsync($"{other.Path}/mentor/choice", new { mentorIds = wanted, conflictFree = true })).MustBeOk();
        }

        var late = await Scenario.InProgressAsync(server);
        var refused = (await (await late.FounderAsync()).PostAsync($"{late.Path}/mentor/choice", new { mentorIds = wanted, conflictFree = true }, "late")).MustBe(HttpStatusCode.Conflict, "mentorBusy");

        Assert.Equal("所选导师名额均已满，请另选导师。", refused["title"].GetString());
    }

    private static async Task<ApiAnswer> TwiceAsync(Caller caller, string path, object body, string key = "key-1")
    {
        var first = (await caller.PostAsync(path, body, key)).MustBeOk();
        var second = (await caller.PostAsync(path, body, key)).MustBeOk();
        (await caller.PostAsync(path, new { reason = "something else" }, key)).MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");

        Assert.Equal(first.Text, second.Text);
        Assert.Equal(key, first.Headers.GetValues("Idempotency-Key").Single());
        return first;
    }
}
