using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>The ways through the journey that are not the straight one.</summary>
public sealed class JourneyFlowTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Case_AcceptedWithDeficiency_CompletesAfterTheSupply()
    {
        var open = await Scenario.DeficiencyOpenAsync(api.Server);
        var (founder, window) = (await open.FounderAsync(), await open.WindowAsync());
        var promised = Assert.Single((await open.ViewAsync())["deficiencies"].EnumerateArray());
        Assert.Equal(("DomicileProof", "open", "2026-11-23"),
            (promised.GetProperty("material").GetString(), promised.GetProperty("state").GetString(), promised.GetProperty("dueOn").GetString()));
        Assert.Equal("paused", (await open.StepAsync("registration")).GetProperty("light").GetString());
        (await open.FireStepAsync(await open.DeskAsync("registration"), "registration", "approve", null)).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
        (await open.FireAsync(founder, "supply")).MustBe(HttpStatusCode.UnprocessableEntity, "missingMaterials");

        (await open.UploadAsync("DomicileProof")).MustBe(HttpStatusCode.Created);
        Assert.Equal("supplied", DeficiencyState(await open.MoveAsync(founder, "supply")));
        Assert.Equal("open", DeficiencyState(await open.MoveAsync(window, "rejectSupply", new { items = new[] { "d1" }, reason = "缺少签章" })));
        await AssertRejectionAsync(open, "缺少签章");
        (await open.UploadAsync("DomicileProof", SampleApplication.Pdf("signed"))).MustBe(HttpStatusCode.Created);
        await open.MoveAsync(founder, "supply");
        await AssertRejectionAsync(open, null);
        Assert.Equal("closed", DeficiencyState(await open.MoveAsync(window, "confirmSupply", new { items = new[] { "d1" } })));
        await open.MoveStepAsync("registration", "approve");
        foreach (var step in Scenario.Steps.Skip(1))
        {
            await open.MoveStepAsync(step, "approve");
        }

        Assert.Equal("completed", await open.StateAsync());
    }

    [Fact]
    public async Task ConfirmSupply_WithoutItems_Is422()
    {
        var supplied = await Scenario.DeficiencySuppliedAsync(api.Server);

        (await supplied.FireAsync(await supplied.WindowAsync(), "confirmSupply", new { items = Array.Empty<string>() })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
    }

    [Fact]
    public async Task Supplement_OfTheCase_ComesBackTwiceAndNotAThirdTime()
    {
        var one = await Scenario.AwaitingSupplementAsync(api.Server);
        var item = Assert.Single((await one.ViewAsync())["pendingItems"].EnumerateArray());
        Assert.Equal(("DomicileProof", "扫描件不清晰"), (item.GetProperty("material").GetString(), item.GetProperty("reason").GetString()));
        await one.MoveAsync(await one.FounderAsync(), "resubmit");
        await one.MoveAsync(await one.WindowAsync(), "requestSupplement", new { items = new[] { new { field = "founder.mobile", reason = "号码有误" } } });
        (await (await one.FounderAsync()).PutAsync($"{one.Path}/application", new { remarks = "已更正" })).MustBeOk();
        await one.MoveAsync(await one.FounderAsync(), "resubmit");

        Assert.Empty((await one.ViewAsync())["pendingItems"].EnumerateArray());
        (await one.FireAsync(await one.WindowAsync(), "requestSupplement", Scenario.Items("Articles"))).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
    }

    [Fact]
    public async Task Supplement_OfAStep_PausesItAndSupplyGoesOn()
    {
        var one = await Scenario.InProgressAsync(api.Server);
        var view = await one.MoveStepAsync("registration", "requestSupplement", Scenario.Items("Permit"));
        Assert.Equal("paused", OnboardedCase.Step(view, "registration").GetProperty("light").GetString());
        (await one.FireStepAsync(await one.FounderAsync(), "registration", "supply", null)).MustBe(HttpStatusCode.UnprocessableEntity, "missingMaterials");

        (await one.UploadAsync("Permit")).MustBe(HttpStatusCode.Created);
        await one.MoveStepAsync("registration", "supply", by: await one.FounderAsync());

        Assert.Equal("green", (await one.StepAsync("registration")).GetProperty("light").GetString());
        await one.MoveStepAsync("registration", "approve");
    }

    [Fact]
    public async Task RefusedStep_RedoneAndReconsidered_IsTheNextAttempt()
    {
        var one = await Scenario.InProgressAsync(api.Server);
        await one.MoveStepAsync("registration", "refuse", Scenario.Words);
        Assert.Equal("2026-11-30", (await one.StepAsync("registration")).GetProperty("redoUntil").GetString());
        await one.MoveStepAsync("registration", "redo", by: await one.FounderAsync());
        await one.MoveStepAsync("registration", "refuse", Scenario.Words);
        await one.MoveStepAsync("registration", "requestReconsideration", new { reason = "材料齐全" }, await one.FounderAsync());

        var step = await one.StepAsync("registration");
        Assert.Equal(("inReview", 3), (step.GetProperty("state").GetString(), step.GetProperty("attempt").GetInt32()));
        await one.MoveStepAsync("registration", "approve");
        Assert.Equal("inReview", await one.StepStateAsync("bankAccount"));
    }

    [Fact]
    public async Task SuspendedCase_Resumed_IsWhereItWas()
    {
        foreach (var (reach, state) in new (Func<Task<OnboardedCase>>, string)[]
        {
            (() => Scenario.SubmittedAsync(api.Server), "submitted"),
            (() => Scenario.AwaitingSupplementAsync(api.Server), "awaitingSupplement"),
            (() => Scenario.InProgressAsync(api.Server), "inProgress"),
        })
        {
            var one = await reach();
            var suspended = await one.MoveAsync(await one.WindowAsync(), "suspend", new { reason = "等待裁定" });
            Assert.Equal("suspended", suspended["state"].GetString());
            Assert.Equal(state, (await one.MoveAsync(await one.WindowAsync(), "resume"))["state"].GetString());
        }
    }

    [Fact]
    public async Task Draft_Withdrawn_IsGone()
    {
        var draft = await Scenario.DraftAsync(api.Server);
        var founder = await draft.FounderAsync();

        Assert.Equal("withdrawn", (await draft.MoveAsync(founder, "withdraw"))["state"].GetString());

        (await founder.GetAsync(draft.Path)).MustBe(HttpStatusCode.NotFound, "notFound");
        Assert.DoesNotContain(draft.CaseId, (await founder.GetAsync("/api/cases?limit=200")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_WithASeatHeld_GivesTheSeatBack()
    {
        await using var server = await OnboardingServer.StartAsync();
        var seats = new List<string?>();
        foreach (var end in new[] { "submitted", "awaitingSupplement", "inProgress", "suspended" })
        {
            var one = end switch
            {
                "submitted" => await Scenario.SubmittedAsync(server),
                "awaitingSupplement" => await Scenario.AwaitingSupplementAsync(server),
                "inProgress" => await Scenario.InProgressAsync(server),
                _ => await Scenario.SuspendedAsync(server),
            };
            seats.Add(await HeldByAsync(one));
            await one.MoveAsync(await one.FounderAsync(), "withdraw");

            Assert.Equal("withdrawn", await one.StateAsync());
            Assert.All((await one.ViewAsync())["steps"].EnumerateArray(), step => Assert.Equal("cancelled", step.GetProperty("state").GetString()));
            Assert.DoesNotContain((await BenefitsAsync(one)).EnumerateObject(), benefit => benefit.Name != "clauses" && Held(benefit.Value) is not null);
        }

        // Each seat that was held can be had by another case.
        var next = await Scenario.InProgressAsync(server);
        Assert.Equal(2, seats.OfType<string>().Count());
        foreach (var seat in seats.OfType<string>())
        {
            (await (await next.FounderAsync()).PostAsync($"{next.Path}/steps/workspace/choice", new { unitId = seat })).MustBeOk();
        }
    }

    [Fact]
    public async Task TerminatedCase_IsEndedWithItsStepsCancelled()
    {
        var terminated = await Scenario.TerminatedAsync(api.Server);
        var view = await terminated.ViewAsync();

        Assert.Equal("terminated", view["state"].GetString());
        Assert.All(view["steps"].EnumerateArray(), step => Assert.Equal("cancelled", step.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Registration_RevokedAfterCompletion_FreezesTheOtherSteps()
    {
        var completed = await Scenario.CompletedAsync(api.Server);

        var view = await completed.MoveStepAsync("registration", "revoke", Scenario.Words, await completed.SupervisorAsync());

        Assert.Equal("completed", view["state"].GetString());
        Assert.Equal("revoked", OnboardedCase.Step(view, "registration").GetProperty("state").GetString());
        Assert.All(Scenario.Steps.Skip(1), step => Assert.True(OnboardedCase.Step(view, step).GetProperty("frozen").GetBoolean()));
        var released = (await completed.HistoryAsync()).Where(entry => entry.GetProperty("kind").GetString() == "released");
        Assert.Single(released, entry => entry.GetProperty("step").GetString() == "vouchers");
    }

    [Fact]
    public async Task Mentor_ChosenAmongTheProposed_IsTheOneOfTheOutcome()
    {
        var one = await Scenario.InProgressAsync(api.Server);
        var proposals = (await BenefitsAsync(one)).GetProperty("mentorPairing").GetProperty("proposals").EnumerateArray().ToList();
        Assert.True(proposals.Count >= 2);
        var chosen = proposals[^1].GetProperty("mentorId").GetString();

        (await (await one.FounderAsync()).PostAsync($"{one.Path}/steps/mentorPairing/choice", new { mentorId = chosen })).MustBeOk();
        await one.MoveStepAsync("mentorPairing", "approve");

        Assert.Equal(chosen, (await one.StepAsync("mentorPairing")).GetProperty("outcome").GetProperty("mentorId").GetString());
    }

    [Fact]
    public async Task Unit_TakenByAnotherCase_IsNotAvailable()
    {
        var one = await Scenario.InProgressAsync(api.Server);
        var two = await Scenario.InProgressAsync(api.Server);
        var taken = Held((await BenefitsAsync(one)).GetProperty("workspace"));
        var founder = await two.FounderAsync();
        var workspace = (await BenefitsAsync(two)).GetProperty("workspace");
        var free = workspace.GetProperty("proposals").EnumerateArray().Select(unit => unit.GetProperty("unitId").GetString()).First(unit => unit != Held(workspace));

        (await founder.PostAsync($"{two.Path}/steps/workspace/choice", new { unitId = taken })).MustBe(HttpStatusCode.Conflict, "choiceNotAvailable");
        (await founder.PostAsync($"{two.Path}/steps/workspace/choice", new { unitId = "no-such-unit" })).MustBe(HttpStatusCode.Conflict, "choiceNotAvailable");
        (await founder.PostAsync($"{two.Path}/steps/workspace/choice", new { unitId = free })).MustBeOk();

        Assert.Equal(free, Held((await BenefitsAsync(two)).GetProperty("workspace")));
        Assert.Equal(taken, Held((await BenefitsAsync(one)).GetProperty("workspace")));
    }

    [Fact]
    public async Task Unit_ChosenBySixCasesAtOnce_IsHeldByOne()
    {
        await using var server = await OnboardingServer.StartAsync();
        var cases = new List<OnboardedCase>();
        for (var number = 0; number < 6; number++)
        {
            cases.Add(await Scenario.InProgressAsync(server));
        }

        var held = new HashSet<string?>();
        foreach (var one in cases)
        {
            held.Add(Held((await BenefitsAsync(one)).GetProperty("workspace")));
        }

        Assert.Equal(cases.Count, held.Count);
        var wanted = (await BenefitsAsync(cases[0])).GetProperty("workspace").GetProperty("proposals").EnumerateArray()
            .Select(unit => unit.GetProperty("unitId").GetString()).First(unit => !held.Contains(unit));

        var answers = await Task.WhenAll(cases.Select(async one => await (await one.FounderAsync()).PostAsync($"{one.Path}/steps/workspace/choice", new { unitId = wanted })));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => answer.MustBe(HttpStatusCode.Conflict, "choiceNotAvailable"));
    }

    [Theory]
    [InlineData("workspace", "{}")]
    [InlineData("mentorPairing", "{}")]
    [InlineData("workspace", """{"unitId":""}""")]
    public async Task Choice_WithoutAChoice_Is422(string step, string body)
    {
        var one = await Scenario.InProgressAsync(api.Server);

        (await (await one.FounderAsync()).PostAsync($"{one.Path}/steps/{step}/choice", JsonDocument.Parse(body).RootElement)).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await (await one.DeskAsync(step)).PostAsync($"{one.Path}/steps/{step}/choice", new { unitId = "a", mentorId = "b" })).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await (await one.FounderAsync()).PostAsync($"{one.Path}/steps/registration/choice", new { unitId = "a" })).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task Extend_WithinTheLegalLimit_MovesTheDueDateAndNotBeyond()
    {
        var one = await Scenario.InProgressAsync(api.Server);
        var head = await one.SupervisorAsync();
        Assert.Equal("2026-11-17", (await one.StepAsync("registration")).GetProperty("dueOn").GetString());
        (await one.FireStepAsync(head, "registration", "extend", new { reason = "情况复杂", workingDays = 4 })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await one.FireStepAsync(head, "registration", "extend", new { reason = "情况复杂", workingDays = 0 })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");

        await one.MoveStepAsync("registration", "extend", new { reason = "情况复杂", workingDays = 3 }, head);

        Assert.Equal("2026-11-20", (await one.StepAsync("registration")).GetProperty("dueOn").GetString());
        (await one.FireStepAsync(head, "registration", "extend", new { reason = "情况复杂", workingDays = 1 })).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
    }

    [Fact]
    public async Task Assignment_ToSomebodyWhoIsNoCaseOfficerHere_Is422()
    {
        var one = await Scenario.InProgressAsync(api.Server);
        var head = await one.SupervisorAsync();
        foreach (var subject in new[] { "officer-case-1-yangzhou", "officer-window-yancheng", "founder-lin", "nobody" })
        {
            (await head.PostAsync($"{one.Path}/assignment", new { subject, reason = "休假" })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        }

        (await (await one.WindowAsync()).PostAsync($"{one.Path}/assignment", new { subject = "officer-case-2-yancheng", reason = "休假" })).MustBe(HttpStatusCode.Forbidden, "forbidden");
        Assert.Equal("officer-case-2-yancheng",
            (await head.PostAsync($"{one.Path}/assignment", new { subject = "officer-case-2-yancheng", reason = "休假" })).MustBeOk()["caseOfficer"].GetProperty("subject").GetString());
    }

    /// <summary>What the founder reads about a paper that was handed in and not taken; null when nothing is.</summary>
    private static async Task AssertRejectionAsync(OnboardedCase one, string? reason) =>
        Assert.Equal(reason, (await one.ViewAsync())["deficiencies"][0].GetProperty("rejection").GetString());

    private static string? DeficiencyState(ApiAnswer view) => view["deficiencies"][0].GetProperty("state").GetString();

    private static async Task<JsonElement> BenefitsAsync(OnboardedCase one) => (await (await one.FounderAsync()).GetAsync($"{one.Path}/benefits")).MustBeOk().Json;

    private static async Task<string?> HeldByAsync(OnboardedCase one) =>
        (await BenefitsAsync(one)).TryGetProperty("workspace", out var workspace) ? Held(workspace) : null;

    private static string? Held(JsonElement benefit) => benefit.TryGetProperty("heldUnitId", out var unit) ? unit.GetString() : null;
}
