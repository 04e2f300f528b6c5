using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Reliability.Tests.Journeys;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>R10 at the service: many at once send one command, or want the same task.</summary>
public sealed class RaceTests
{
    private const int AtOnce = 50;

    [Fact]
    public async Task Commands_FiftyAtOnce_HappenOnceAndAreAnsweredAlike()
    {
        var report = new SuiteReport(nameof(RaceTests));
        await using var arena = await Arena.OpenAsync();
        using var doors = new ServiceDoors(arena.Keeper.Port);
        var played = arena.Players.Begin(JourneyKind.HappyPath, 0);
        await Scripts.AcceptAsync(played);

        await SameKeyAsync(arena, played, doors);
        await SameTaskAsync(played);

        await played.ApproveAsync(Scripts.Steps.Except(["registration", "bankAccount"]));
        played.IsFinished = true;
        await arena.HoldsAsync(nameof(RaceTests));
        report.AtLeast("equal commands at once", AtOnce, AtOnce);
        report.AtLeast("officers on one task", AtOnce, AtOnce);
        report.Write();
    }

    /// <summary>One command under one key, fifty times; afterwards, and after a restart, still the same answer; another body is refused.</summary>
    private static async Task SameKeyAsync(Arena arena, PlayedCase played, ServiceDoors doors)
    {
        var desk = played.Desk("registration");
        var command = arena.Players.Log.Begin(played.CaseId, OpcOnboarding.Functions.Commands.CommandId.Of(played.CaseId, desk.Subject, "one-key"), "approve registration");
        var token = await desk.TokenAsync();
        Task<ApiAnswer> SendAsync(object body) => PostAsync(doors, token, $"/api/cases/{played.CaseId}/steps/registration/triggers/approve", "one-key", body);

        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => SendAsync(new { })));
        command.Outcome = CommandOutcome.Ok;
        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, answers[0].Text), (answer.Status, answer.Text)));
        (await SendAsync(new { reason = "其他内容" })).MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");

        await arena.Keeper.RestartAsync();
        Assert.Equal(answers[0].Text, (await SendAsync(new { })).MustBeOk().Text);
    }

    /// <summary>Fifty officers approve one step, each with a command of their own: one is first.</summary>
    private static async Task SameTaskAsync(PlayedCase played)
    {
        var desk = played.Desk("bankAccount");
        await desk.TokenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => desk.CommandAsync(played.CaseId, "steps/bankAccount/triggers/approve", null)));

        Assert.Equal(1, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Equal(AtOnce - 1, answers.Count(answer => answer is { Status: HttpStatusCode.Conflict, Code: "triggerNotPermitted" }));
    }

    private static async Task<ApiAnswer> PostAsync(ServiceDoors doors, string token, string path, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await doors.SendAsync(request, CancellationToken.None);
        return await ApiAnswer.ReadAsync(response);
    }
}
