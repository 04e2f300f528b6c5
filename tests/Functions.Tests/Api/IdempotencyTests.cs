using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>Every command twice, with another body, and too late.</summary>
public sealed class IdempotencyTests(ApiServer api) : IClassFixture<ApiServer>
{
    public static TheoryData<string> Names => [.. CommandSpec.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Command_GivenTwice_HappensOnceAndIsAnsweredTheSame(string name)
    {
        var command = CommandSpec.All.Single(command => command.Name == name);
        var onboarded = await command.Reach(api.Server);
        var caller = await command.By(onboarded);
        var path = onboarded.Path + command.Route;

        var first = (await caller.PostAsync(path, command.Body, "key-1")).MustBeOk();
        var history = await onboarded.HistoryAsync();
        var second = (await caller.PostAsync(path, command.Body, "key-1")).MustBeOk();
        (await caller.PostAsync(path, new { reason = "something else", legalBasis = "x", remedy = "y" }, "key-1")).MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");

        Assert.Equal(first.Text, second.Text);
        Assert.Equal("key-1", first.Headers.GetValues("Idempotency-Key").Single());
        Assert.Equal(history.Count, (await onboarded.HistoryAsync()).Count);
        if (command.EndsItself)
        {
            await TooLateAsync(onboarded, caller, path, command.Body);
        }
    }

    /// <summary>The move is over: refused, written down once, and refused the same when asked again, whatever has become of the case.</summary>
    private static async Task TooLateAsync(OnboardedCase onboarded, Caller caller, string path, object body)
    {
        var before = await onboarded.HistoryAsync();
        var late = (await caller.PostAsync(path, body, "key-2")).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
        var again = (await caller.PostAsync(path, body, "key-2")).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");

        Assert.Equal(late.Text, again.Text);
        var added = (await onboarded.HistoryAsync()).Skip(before.Count).ToList();
        Assert.False(Assert.Single(added).GetProperty("accepted").GetBoolean());
    }

    [Fact]
    public async Task RefusedCommand_RepeatedAfterTheCaseMovedOn_IsAnsweredAsTheFirstTime()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var window = await submitted.WindowAsync();
        var first = (await submitted.FireAsync(window, "resume", null, "early")).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
        await submitted.MoveAsync(window, "suspend", new { reason = "等待裁定" });

        var again = (await submitted.FireAsync(window, "resume", null, "early")).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");

        Assert.Equal("submitted", again["state"].GetString());
        Assert.Equal(first.Text, again.Text);
    }

    [Fact]
    public async Task Command_RepeatedAfterADayAndARestart_IsAnsweredAsTheFirstTime()
    {
        await using var server = await OnboardingServer.StartAsync();
        var submitted = await Scenario.SubmittedAsync(server);
        var first = (await submitted.FireAsync(await submitted.WindowAsync(), "accept", null, "yesterday")).MustBeOk();
        var refused = (await submitted.FireAsync(await submitted.WindowAsync(), "accept", null, "yesterday-too-late")).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");

        server.Clock.Advance(TimeSpan.FromHours(25));
        await server.RestartAsync();

        var window = await submitted.WindowAsync();
        Assert.Equal(first.Text, (await submitted.FireAsync(window, "accept", null, "yesterday")).MustBeOk().Text);
        Assert.Equal(refused.Text, (await submitted.FireAsync(window, "accept", null, "yesterday-too-late")).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted").Text);
        (await submitted.FireAsync(window, "accept", new { reason = "something else" }, "yesterday")).MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");
        var history = await submitted.HistoryAsync();
        Assert.Single(history, Is("caseMoved", "accept"));
        Assert.Single(history, entry => !entry.GetProperty("accepted").GetBoolean());
    }

    [Fact]
    public async Task Key_OfAnotherPersonOrCase_IsAnotherKey()
    {
        var one = await Scenario.SubmittedAsync(api.Server);
        var two = await Scenario.SubmittedAsync(api.Server);

        (await one.FireAsync(await one.WindowAsync(), "accept", null, "shared")).MustBeOk();
        (await two.FireAsync(await two.WindowAsync(), "accept", null, "shared")).MustBeOk();
        (await two.FireAsync(await two.FounderAsync(), "withdraw", null, "shared")).MustBeOk();

        Assert.Equal("inProgress", await one.StateAsync());
    }

    [Fact]
    public async Task Create_SameKeyTwice_IsOneCase()
    {
        var founder = await api.Server.AsAsync("founder-chen");
        var draft = SampleApplication.Of("P02").Draft;

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => founder.PostAsync("/api/cases", draft, "new-case")));
        draft["district"] = "亭湖区";
        var other = await founder.PostAsync("/api/cases", draft, "new-case");

        Assert.All(answers, answer => answer.MustBe(HttpStatusCode.Created));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        other.MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");
        var mine = (await founder.GetAsync("/api/cases")).MustBeOk();
        Assert.Single(mine["items"].EnumerateArray(), item => item.GetProperty("caseId").GetString() == answers[0]["caseId"].GetString());
    }

    [Fact]
    public async Task Upload_SameKeyTwice_IsOneDocument()
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server);
        var founder = await draft.FounderAsync();

        var first = (await founder.UploadAsync(draft.CaseId, "Articles", key: "doc")).MustBe(HttpStatusCode.Created);
        var second = (await founder.UploadAsync(draft.CaseId, "Articles", key: "doc")).MustBe(HttpStatusCode.Created);
        (await founder.UploadAsync(draft.CaseId, "IdentityProof", key: "doc")).MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");

        Assert.Equal(first.Text, second.Text);
        Assert.Single((await founder.GetAsync($"{draft.Path}/documents"))["items"].EnumerateArray());
    }

    [Fact]
    public async Task Command_FiftyTimesAtOnceWithOneKey_HappensOnceWithFiftyEqualAnswers()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var window = await submitted.WindowAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => submitted.FireAsync(window, "accept", null, "once")));

        Assert.All(answers, answer => answer.MustBeOk());
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Single(await submitted.HistoryAsync(), Is("caseMoved", "accept"));
    }

    [Fact]
    public async Task Submit_TwentyTimesAtOnce_IsSubmittedOnce()
    {
        var draft = await Scenario.DraftAsync(api.Server);
        var founder = await draft.FounderAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => founder.PostAsync($"{draft.Path}/submit")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => answer.MustBe(HttpStatusCode.Conflict));
        Assert.Single(await draft.HistoryAsync(), Is("caseMoved", "submit"));
        Assert.Equal("submitted", await draft.StateAsync());
    }

    [Fact]
    public async Task Approve_FiftyTimesAtOnceWithoutKeys_IsTakenOnce()
    {
        var inProgress = await Scenario.InProgressAsync(api.Server);
        var desk = await inProgress.DeskAsync("registration");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => inProgress.FireStepAsync(desk, "registration", "approve", null)));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => answer.MustBe(HttpStatusCode.Conflict, "triggerNotPermitted"));
        var history = await inProgress.HistoryAsync();
        Assert.Single(history, Is("stepMoved", "approve"));
        Assert.Equal(49, history.Count(entry => !entry.GetProperty("accepted").GetBoolean()));
    }

    [Fact]
    public async Task Command_LookedUpByItsLocation_TellsWhatBecameOfIt()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        var window = await submitted.WindowAsync();
        await submitted.MoveAsync(window, "accept");
        (await submitted.FireAsync(window, "accept")).MustBe(HttpStatusCode.Conflict);
        var commands = (await submitted.HistoryAsync()).TakeLast(1).Append((await submitted.HistoryAsync()).First(entry => Is("caseMoved", "accept")(entry)))
            .Select(entry => entry.GetProperty("commandId").GetString()!).ToList();

        var rejected = (await window.GetAsync($"{submitted.Path}/commands/{commands[0]}")).MustBeOk();
        var accepted = (await window.GetAsync($"{submitted.Path}/commands/{commands[1]}")).MustBeOk();

        Assert.Equal("rejected", rejected["status"].GetString());
        Assert.Equal(["suspend"], rejected.Strings("permittedTriggers"));
        Assert.Equal("accepted", accepted["status"].GetString());
        (await (await submitted.FounderAsync()).GetAsync($"{submitted.Path}/commands/{commands[1]}")).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    private static Predicate<JsonElement> Is(string kind, string trigger) =>
        entry => entry.GetProperty("kind").GetString() == kind && entry.GetProperty("trigger").GetString() == trigger;
}
