using System.Net;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Tests.Audit;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Retention;

/// <summary>Who may decide an erasure, of which case, and when; and that what only looks like one is told.</summary>
public sealed class RetentionDecisionTests
{
    [Fact]
    public async Task Decide_BeforeTheTime_OrByOnePerson_IsRefused()
    {
        await using var server = await OnboardingServer.StartAsync();
        var (first, second) = (await server.AsAsync("administrator-1"), await server.AsAsync("administrator-2"));
        var open = await Scenario.InProgressAsync(server);
        var completed = await Scenario.CompletedAsync(server, "P02");

        (await first.PostAsync(Erasure.Path(open.CaseId), Erasure.Ground)).MustBe(HttpStatusCode.Conflict, "caseNotEnded");
        var refused = (await first.PostAsync(Erasure.Path(completed.CaseId), Erasure.Ground)).MustBe(HttpStatusCode.Conflict, "retentionRuns");
        Assert.Equal("2056-11-16", refused["retentionEndsOn"].GetString());
        (await second.PostAsync($"{Erasure.Path(completed.CaseId)}/decision", new { proposal = 1 })).MustBe(HttpStatusCode.Conflict, "retentionRuns");
        (await (await server.AsAsync("auditor-1")).PostAsync(Erasure.Path(completed.CaseId), Erasure.Ground)).MustBe(HttpStatusCode.NotFound);
        Assert.Equal("none", (await first.GetAsync(Erasure.Path(completed.CaseId))).MustBeOk()["state"].GetString());
        Assert.Empty((await first.GetAsync("/api/retention/erasures")).MustBeOk()["items"].EnumerateArray());
    }

    [Fact]
    public async Task Decide_NeedsAProposalOfSomebodyElse_AndOrderedAgainChangesNothing()
    {
        await using var server = await OnboardingServer.StartAsync(settings: Erasure.KeepNothing);
        var (first, second) = (await server.AsAsync("administrator-1"), await server.AsAsync("administrator-2"));
        var completed = await Erasure.SettledAsync(server);
        var path = Erasure.Path(completed.CaseId);

        (await second.PostAsync($"{path}/decision")).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await second.PostAsync($"{path}/decision", new { proposal = 1 })).MustBe(HttpStatusCode.Conflict, "erasureNotProposed");
        (await first.PostAsync(path, new { ground = "whim", reference = "x" })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await first.PostAsync(path, new { ground = "order", reference = "身份证 99000120010516002X" })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        var proposed = (await first.PostAsync(path, Erasure.Ground)).MustBeOk();
        Assert.Equal(proposed.Text, (await first.PostAsync(path, Erasure.Ground)).MustBeOk().Text);
        (await first.PostAsync($"{path}/decision", Erasure.Naming(proposed))).MustBe(HttpStatusCode.Conflict, "secondPersonNeeded");
        Assert.Equal("completed", await completed.StateAsync());
        var erased = (await second.PostAsync($"{path}/decision", Erasure.Naming(proposed))).MustBeOk();
        Assert.Equal(erased.Text, (await second.PostAsync($"{path}/decision", Erasure.Naming(proposed))).MustBeOk().Text);
        (await second.PostAsync($"{path}/decision", new { proposal = 1 })).MustBe(HttpStatusCode.Conflict, "erasureProposalChanged");
        Assert.Equal("erased", Assert.Single((await first.GetAsync("/api/retention/erasures")).MustBeOk()["items"].EnumerateArray()).Text("state"));
        Assert.Equal(3, (await completed.HistoryAsync()).Count(entry => entry.Text("kind") is "erasureProposed" or "erasureDecided" or "personalDataErased"));
    }

    [Fact]
    public async Task Decide_OnAProposalThatWasReplacedMeanwhile_IsRefused()
    {
        await using var server = await OnboardingServer.StartAsync(settings: Erasure.KeepNothing);
        var (first, second) = (await server.AsAsync("administrator-1"), await server.AsAsync("administrator-2"));
        var completed = await Erasure.SettledAsync(server);
        var path = Erasure.Path(completed.CaseId);
        var read = (await first.PostAsync(path, Erasure.Ground)).MustBeOk();
        var replaced = (await first.PostAsync(path, new { ground = "order", reference = "〔2056〕法执 3 号" })).MustBeOk();

        var refused = (await second.PostAsync($"{path}/decision", Erasure.Naming(read))).MustBe(HttpStatusCode.Conflict, "erasureProposalChanged");

        Assert.Equal(replaced["erasure"].GetProperty("proposal").GetInt64(), refused["proposal"].GetInt64());
        Assert.Equal("proposed", (await first.GetAsync(path)).MustBeOk()["state"].GetString());
        var erased = (await second.PostAsync($"{path}/decision", Erasure.Naming(replaced))).MustBeOk();
        Assert.Equal(("erased", "order"), (erased["state"].GetString(), erased["erasure"].Text("ground")));
    }

    [Fact]
    public async Task List_WithACaseThatCannotBeRead_NamesIt_AndShowsTheOthers()
    {
        await using var server = await OnboardingServer.StartAsync(settings: Erasure.KeepNothing);
        var first = await server.AsAsync("administrator-1");
        var (whole, spoiled) = (await Erasure.SettledAsync(server), await Erasure.SettledAsync(server, "P02"));
        (await first.PostAsync(Erasure.Path(whole.CaseId), Erasure.Ground)).MustBeOk();
        (await first.PostAsync(Erasure.Path(spoiled.CaseId), Erasure.Ground)).MustBeOk();
        var cases = new TableServiceClient(server.ConnectionString).GetTableClient("Cases");
        var row = (await cases.GetEntityAsync<TableEntity>(spoiled.CaseId, Functions.Cases.CaseRow.Key)).Value;
        row[Functions.Cases.CaseRow.KeyColumn] = "no key";
        await cases.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        var listed = (await first.GetAsync("/api/retention/erasures")).MustBeOk();

        Assert.Equal(whole.CaseId, Assert.Single(listed["items"].EnumerateArray()).Text("caseId"));
        Assert.Equal(spoiled.CaseId, Assert.Single(listed["unreadable"].EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Verify_AKeyTakenOrPutBackByHand_IsNoErasure()
    {
        await using var server = await OnboardingServer.StartAsync(settings: Erasure.KeepNothing);
        var completed = await Erasure.SettledAsync(server);
        var before = await AuditedCase.OfAsync(completed);
        var withoutKey = AuditedCase.With(before.Stored, before.Stored.CaseRow!, row =>
        {
            row.Remove(Functions.Cases.CaseRow.KeyColumn);
            AuditedCase.SealAnew(row);
        });
        Assert.Contains(await before.VerifyAsync(withoutKey), verdict => verdict is { Check: CheckName.SealedData, Outcome: CheckOutcome.Failed });

        await Erasure.EraseAsync(server, completed.CaseId);
        var after = await AuditedCase.OfAsync(completed);
        Assert.Empty(await after.FaultsAsync(after.Stored));
        var putBack = AuditedCase.With(after.Stored, after.Stored.CaseRow!, row =>
        {
            row[Functions.Cases.CaseRow.KeyColumn] = before.Stored.CaseRow![Functions.Cases.CaseRow.KeyColumn];
            AuditedCase.SealAnew(row);
        });
        Assert.Contains(await after.VerifyAsync(putBack), verdict => verdict is { Check: CheckName.SealedData, Outcome: CheckOutcome.Failed });
        var olderRow = after.Stored with { Rows = [.. after.Stored.Rows.Select(row => row == after.Stored.CaseRow ? before.Stored.CaseRow! : row)] };
        Assert.Contains(await after.VerifyAsync(olderRow), verdict => verdict is { Check: CheckName.Inclusion, Outcome: CheckOutcome.Failed });
    }
}
