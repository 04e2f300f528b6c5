using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Rows that do change, of open and of ended cases: neither a reading nor a later entry nor a later checkpoint excuses what may not change in them (reliability, T3).</summary>
public sealed class CoveredRowsTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Verify_EachPartRewritten_IsFoundWithAndWithoutALaterEntry(bool isCompleted)
    {
        var onboarded = await WithAReadNoticeAsync(isCompleted);
        var audited = await AuditedCase.OfAsync(onboarded);
        Assert.Empty(await audited.FaultsAsync(audited.Stored));
        await ReadAsync(onboarded, last: true);
        var read = await AuditedCase.ReadAsync(onboarded);
        Assert.Empty(await audited.FaultsAsync(read));
        await MoveOnAsync(onboarded, isCompleted);
        var moved = await AuditedCase.ReadAsync(onboarded);
        Assert.Empty(await audited.FaultsAsync(moved));

        var unseen = new List<string>();
        foreach (var edit in CaseEdit.All)
        {
            foreach (var (state, when) in new[] { (audited.Stored, "at the checkpoint"), (read, "after a reading"), (moved, "after an entry") })
            {
                var (altered, written) = await edit.PlayAsync(state, Wrapper);
                var faults = await audited.FaultsAsync(altered);
                unseen.AddRange(faults.Any(fault => written.Any(row => row.RowKey == fault.Row)) ? [] : [$"{edit} {when}"]);
            }
        }

        Assert.Empty(unseen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Verify_APartRewrittenInStorage_IsFoundAlsoAfterLaterCheckpointsAndEntries(bool isCompleted)
    {
        await using var server = await OnboardingServer.StartAsync();
        var onboarded = await WithAReadNoticeAsync(isCompleted, server);
        var audited = await AuditedCase.OfAsync(onboarded);
        var (_, written) = await CaseEdit.All.Single(edit => edit.Name == "file name").PlayAsync(audited.Stored, server.Services.GetRequiredService<IKeyWrapper>());
        await new TableClient(server.ConnectionString, "Cases").UpsertEntityAsync(written[0], TableUpdateMode.Replace);
        server.Clock.Advance(RecentRows.Lifetime);

        for (var checkpoint = 0; checkpoint < 2; checkpoint++)
        {
            await server.Services.GetRequiredService<Checkpointer>().RunAsync(default);
            var verification = (await (await onboarded.AuditorAsync()).GetAsync($"/api/audit/cases/{onboarded.CaseId}/verify")).MustBeOk();
            var inclusion = verification["verdicts"].EnumerateArray().Single(verdict => verdict.GetProperty("check").GetString() == "inclusion");
            Assert.Equal("failed", inclusion.GetProperty("outcome").GetString());
            Assert.Contains(inclusion.GetProperty("inconsistencies").EnumerateArray(), found => found.GetProperty("row").GetString() == "case");
            await MoveOnAsync(onboarded, isCompleted);
        }
    }

    [Fact]
    public async Task Verify_ByALogFromBeforeThereWereParts_StillPassesAndGetsThemWithTheNextCheckpoint()
    {
        var onboarded = await WithAReadNoticeAsync(isCompleted: false);
        var audited = await AuditedCase.OfAsync(onboarded);
        var old = new CoveredSubject();
        foreach (var leaf in audited.Log.Covered.Leaves)
        {
            old.Add(leaf with { Leaf = leaf.Leaf with { Settled = null } });
        }

        await ReadAsync(onboarded, last: true);
        var verdicts = await Verifier.VerifyAsync(await AuditedCase.ReadAsync(onboarded), audited.Log with { Covered = old }, default);

        Assert.Equal(CheckOutcome.Passed, verdicts.Single(verdict => verdict.Check == CheckName.Inclusion).Outcome);
        Assert.Empty(old.Settled);
        Assert.NotEmpty(audited.Log.Covered.Settled);
    }

    [Fact]
    public async Task Verify_AnotherActorInTheJournal_IsNamedByReExecution()
    {
        var registered = await Scenario.RegisteredAsync(api.Server);
        // A command is answered when its entry is there; that the history has the answer, too, comes a moment later, and until then nothing is held against it.
        await Eventually.HoldsAsync(
            async () => (await AuditedCase.ReadAsync(registered)).Runs.Values.All(run => run.Transitions.All(transition => transition.Result is not null)), "The history has not the last answer.");
        var audited = await AuditedCase.OfAsync(registered);
        var target = audited.Stored.Journal.SelectMany(JournalRow.Read).Last(entry => entry.Actor.Role != "system");
        var rewritten = Insider.Rewrite(audited.Stored, entry => entry.Sequence == target.Sequence ? entry with { Actor = entry.Actor with { Subject = "officer-tax-yancheng" } } : entry);

        var decisions = (await audited.VerifyAsync(rewritten)).Single(verdict => verdict.Check == CheckName.Decisions);

        var difference = Assert.Single(decisions.Inconsistencies);
        Assert.Equal(target.Sequence, difference.Sequence);
        Assert.Contains("officer-tax-yancheng", difference.Found, StringComparison.Ordinal);
        Assert.Contains(target.Actor.Subject, difference.Expected, StringComparison.Ordinal);
    }

    private IKeyWrapper Wrapper => api.Server.Services.GetRequiredService<IKeyWrapper>();

    private CaseVerifier Verifier => api.Server.Services.GetRequiredService<CaseVerifier>();

    /// <summary>A case with a supplement request behind it, registered, its first notice read.</summary>
    private async Task<OnboardedCase> WithAReadNoticeAsync(bool isCompleted, OnboardingServer? server = null)
    {
        var onboarded = await Scenario.AwaitingSupplementAsync(server ?? api.Server);
        (await onboarded.UploadAsync("DomicileProof")).MustBe(System.Net.HttpStatusCode.Created);
        await onboarded.MoveAsync(await onboarded.FounderAsync(), "resubmit");
        await onboarded.MoveAsync(await onboarded.WindowAsync(), "accept");
        foreach (var step in isCompleted ? Scenario.Steps : Scenario.Steps.Take(1))
        {
            await onboarded.MoveStepAsync(step, "approve");
        }

        await ReadAsync(onboarded, last: false);
        return onboarded;
    }

    private static async Task ReadAsync(OnboardedCase onboarded, bool last)
    {
        var founder = await onboarded.FounderAsync();
        var notices = (await founder.GetAsync($"{onboarded.Path}/notices")).MustBeOk()["items"].EnumerateArray().Select(notice => notice.GetProperty("id").GetString()).ToList();
        (await founder.GetAsync($"{onboarded.Path}/notices/{(last ? notices[^1] : notices[0])}")).MustBe(System.Net.HttpStatusCode.OK);
    }

    /// <summary>One more genuine entry: of an ended case that of a refused command.</summary>
    private static async Task MoveOnAsync(OnboardedCase onboarded, bool isCompleted)
    {
        if (isCompleted)
        {
            (await onboarded.FireAsync(await onboarded.WindowAsync(), "accept")).MustBe(System.Net.HttpStatusCode.Conflict);
            return;
        }

        var next = OnboardedCase.Step(await onboarded.ViewAsync(), "taxSetup").GetProperty("state").GetString() == "completed" ? "bankAccount" : "taxSetup";
        await onboarded.MoveStepAsync(next, "approve");
    }
}
