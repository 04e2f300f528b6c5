using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>An insider with storage, data keys and the source recomputes everything: found for all that the last checkpoint covers (reliability, T3).</summary>
public sealed class InsiderTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Verify_JournalRewrittenWithTheProductsOwnCode_IsFoundByCheckpointAndByReExecution()
    {
        var audited = await AuditedCase.OfAsync(await Scenario.CompletedAsync(api.Server));
        var rewritten = Insider.Rewrite(audited.Stored, entry => entry with { At = entry.At.AddDays(-1) });

        var verdicts = await audited.VerifyAsync(rewritten);

        Assert.Equal(CheckOutcome.Passed, Outcome(verdicts, CheckName.Seals));
        Assert.Equal(CheckOutcome.Passed, Outcome(verdicts, CheckName.Chain));
        Assert.Equal(CheckOutcome.Passed, Outcome(verdicts, CheckName.Checkpoint));
        Assert.Equal(CheckOutcome.Failed, Outcome(verdicts, CheckName.Inclusion));
        Assert.Equal(CheckOutcome.Failed, Outcome(verdicts, CheckName.Decisions));
    }

    [Fact]
    public async Task Verify_ADecisionRewritten_NamesTheFirstDifferingEventWithBothSides()
    {
        var audited = await AuditedCase.OfAsync(await Scenario.CompletedAsync(api.Server));
        var target = audited.Stored.Journal.SelectMany(JournalRow.Read).First(entry => entry.Event is StepMoved { Trigger: Trigger.Approve, Step: StepKind.TaxSetup });
        var rewritten = Insider.Rewrite(audited.Stored, entry => entry.Sequence == target.Sequence
            ? entry with { Event = ((StepMoved)entry.Event) with { Step = StepKind.BankAccount } }
            : entry);

        var decisions = (await audited.VerifyAsync(rewritten)).Single(verdict => verdict.Check == CheckName.Decisions);

        var difference = Assert.Single(decisions.Inconsistencies);
        Assert.Equal(target.Sequence, difference.Sequence);
        Assert.Contains("taxSetup", difference.Expected, StringComparison.Ordinal);
        Assert.Contains("bankAccount", difference.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ACaseYoungerThanTheCheckpoint_SaysThatItIsNotCovered()
    {
        await AuditedCase.OfAsync(await Scenario.SubmittedAsync(api.Server));
        var young = await Scenario.SubmittedAsync(api.Server);

        var verification = (await (await young.AuditorAsync()).GetAsync($"/api/audit/cases/{young.CaseId}/verify")).MustBeOk();

        Assert.Equal("notCovered", verification["outcome"].GetString());
        Assert.Equal(
            ["inclusion"],
            verification["verdicts"].EnumerateArray().Where(verdict => verdict.GetProperty("outcome").GetString() == "notCovered").Select(verdict => verdict.GetProperty("check").GetString()));
    }

    private static CheckOutcome Outcome(IReadOnlyList<Verdict> verdicts, CheckName check) => verdicts.Single(verdict => verdict.Check == check).Outcome;
}
