using System.Net;
using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Reliability.Tests.Journeys;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// R10 at the service: many at once send one command, or want the same task. A sample city has one officer at each desk; what several of
/// them may do is to leave a step out, so that is what different officers race for.
/// </summary>
public sealed class RaceTests
{
    private const int AtATime = 50;

    // Window, desk, head and one-on-one officers: everyone of a city who may leave the step out.
    private static readonly string[] s_officers = ["officer-window", "officer-vouchers", "officer-case-1", "officer-case-2", "supervisor"];

    [Fact]
    public async Task Commands_FiftyAtOnce_HappenOnceAndAreAnsweredAlike()
    {
        var report = Seed.Report(nameof(RaceTests));
        await using var arena = await Arena.OpenAsync();
        using var doors = new ServiceDoors(arena.Keeper.Port);
        var played = arena.Players.Begin(JourneyKind.HappyPath, 0);
        await Scripts.AcceptAsync(played);

        await SameKeyAsync(arena, played, doors, report);
        await SameDeskAsync(played, report);
        await SameTaskAsync(played, report);

        await played.ApproveAsync(Scripts.Steps.Except(["registration", "bankAccount", "vouchers"]));
        played.IsFinished = true;
        await arena.HoldsAsync(nameof(RaceTests));
        report.Write();
    }

    /// <summary>One command under one key, fifty times; afterwards, and after a restart, still the same answer; another body is refused.</summary>
    private static async Task SameKeyAsync(Arena arena, PlayedCase played, ServiceDoors doors, SuiteReport report)
    {
        var desk = played.Desk("registration");
        var command = arena.Players.Log.Begin(played.CaseId, OpcOnboarding.Functions.Commands.CommandId.Of(played.CaseId, desk.Subject, "one-key"), "approve registration");
        var token = await desk.TokenAsync();
        Task<ApiAnswer> SendAsync(object body) => doors.PostAsync(token, $"/api/cases/{played.CaseId}/steps/registration/triggers/approve", "one-key", body);

        var together = new AtOnce();
        var answers = await together.AllAsync(Enumerable.Range(0, AtATime), _ => SendAsync(new { }));
        command.Outcome = CommandOutcome.Ok;
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, answers[0].Text), (answer.Status, answer.Text)));
        (await SendAsync(new { reason = "其他内容" })).MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");

        await arena.Keeper.RestartAsync();
        Assert.Equal(answers[0].Text, (await SendAsync(new { })).MustBeOk().Text);
        report.AtLeast("equal commands under way at one moment", AtATime, together.Most);
    }

    /// <summary>The one officer of a desk approves a step with fifty commands at once, as from many windows: one is first.</summary>
    private static async Task SameDeskAsync(PlayedCase played, SuiteReport report)
    {
        var desk = played.Desk("bankAccount");
        await desk.TokenAsync();
        var together = new AtOnce();

        var answers = await together.AllAsync(Enumerable.Range(0, AtATime), _ => desk.CommandAsync(played.CaseId, "steps/bankAccount/triggers/approve", null));

        OneIsFirst(answers);
        report.AtLeast("commands of one officer under way at one moment", AtATime, together.Most);
    }

    /// <summary>Five officers leave one step out, each with ten commands at once: one command of one of them is first.</summary>
    private static async Task SameTaskAsync(PlayedCase played, SuiteReport report)
    {
        var officers = s_officers.Select(played.Officer).ToList();
        await Task.WhenAll(officers.Select(officer => officer.TokenAsync()));
        var together = new AtOnce();

        var answers = await together.AllAsync(
            Enumerable.Range(0, AtATime).Select(number => officers[number % officers.Count]),
            async officer => (officer.Subject, Answer: await officer.CommandAsync(played.CaseId, "steps/vouchers/triggers/skip", null)));

        OneIsFirst([.. answers.Select(given => given.Answer)]);
        report.AtLeast("commands of several officers under way at one moment", AtATime, together.Most);
        report.AtLeast("different officers on one task", s_officers.Length, answers.Select(given => given.Subject).Distinct().Count());
    }

    private static void OneIsFirst(ApiAnswer[] answers)
    {
        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Equal(answers.Length - 1, answers.Count(answer => answer is { Status: HttpStatusCode.Conflict, Code: "triggerNotPermitted" }));
    }
}
