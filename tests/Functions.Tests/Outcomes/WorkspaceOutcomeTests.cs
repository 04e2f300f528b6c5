using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;
using static OpcOnboarding.Workflows.Activities;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Functions.Tests.Outcomes;

public sealed class WorkspaceOutcomeTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Propose_RunAgainAfterItsResultWasLost_HoldsTheSameUnitOnly()
    {
        await using var world = await StartAsync(desks: 10);
        var caseId = await world.AddCaseAsync();

        var first = await world.RunAsync(ProposeOutcome, caseId, Workspace);
        var second = await world.RunAsync(ProposeOutcome, caseId, Workspace);

        Assert.True(first.Done);
        Assert.Equal(first, second);
        Assert.Equal([first.Value!], await TakenAsync(world));
    }

    [Fact]
    public async Task Propose_ThirtyCasesForTenDesks_GivesEachDeskOnce()
    {
        await using var world = await StartAsync(desks: 10);
        var cases = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => world.AddCaseAsync()));

        var results = await Task.WhenAll(cases.Select(caseId => world.RunAsync(ProposeOutcome, caseId, Workspace)));

        var held = results.Where(result => result.Done).Select(result => result.Value!).ToList();
        Assert.Equal(10, held.Count);
        Assert.Equal(10, held.Distinct().Count());
        Assert.Equal(held.Order(), (await TakenAsync(world)).Order());
    }

    [Fact]
    public async Task Propose_SameCaseAtTheSameTime_HoldsOneUnit()
    {
        await using var world = await StartAsync(desks: 10);
        var caseId = await world.AddCaseAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.RunAsync(ProposeOutcome, caseId, Workspace)));

        Assert.Single(results.Distinct());
        Assert.Equal([results[0].Value!], await TakenAsync(world));
    }

    [Fact]
    public async Task Propose_FormThatNamesATier_HoldsThatTier()
    {
        await using var world = await OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng"));
        var caseId = await world.AddCaseAsync(change: form => form["workspace"] = new JsonObject { ["tier"] = "Office" });

        await world.RunAsync(ProposeOutcome, caseId, Workspace);
        var proposal = await world.ProposalOfAsync(caseId, Workspace);

        Assert.All(proposal!["proposals"]!.AsArray(), unit => Assert.Equal("Office", (string?)unit!["tier"]));
        Assert.Equal(3, proposal["proposals"]!.AsArray().Count);
        Assert.True((bool)proposal["proposals"]![0]!["held"]!);
    }

    [Fact]
    public async Task Choose_AnotherProposedUnit_FreesTheFormerOneOnce()
    {
        await using var world = await StartAsync(desks: 10);
        var caseId = await world.AddCaseAsync();
        await world.RunAsync(ProposeOutcome, caseId, Workspace);
        var other = (string)(await world.ProposalOfAsync(caseId, Workspace))!["proposals"]![1]!["unitId"]!;

        var first = await world.RunAsync(ChooseProposal, caseId, Workspace, choice: other);
        var second = await world.RunAsync(ChooseProposal, caseId, Workspace, choice: other);

        Assert.Equal(new EffectResult(true, other), first);
        Assert.Equal(first, second);
        Assert.Equal([other], await TakenAsync(world));
    }

    [Fact]
    public async Task Choose_UnitOfAnotherCaseOrUnknownUnit_ChangesNothing()
    {
        await using var world = await StartAsync(desks: 10);
        var (owner, caseId) = (await world.AddCaseAsync(), await world.AddCaseAsync());
        var taken = (await world.RunAsync(ProposeOutcome, owner, Workspace)).Value!;
        var held = (await world.RunAsync(ProposeOutcome, caseId, Workspace)).Value!;

        Assert.False((await world.RunAsync(ChooseProposal, caseId, Workspace, attempt: 1, choice: taken)).Done);
        Assert.False((await world.RunAsync(ChooseProposal, caseId, Workspace, choice: "no-such-unit")).Done);

        Assert.Equal(new[] { taken, held }.Order(), (await TakenAsync(world)).Order());
    }

    [Fact]
    public async Task Confirm_HeldUnit_StoresAValidOutcomeOnce()
    {
        await using var world = await StartAsync(desks: 10);
        var caseId = await world.AddCaseAsync();
        var held = (await world.RunAsync(ProposeOutcome, caseId, Workspace)).Value;

        var first = await world.RunAsync(ConfirmOutcome, caseId, Workspace);
        var second = await world.RunAsync(ConfirmOutcome, caseId, Workspace);

        var outcome = world.OutcomeOf(caseId, Workspace);
        Assert.Equal(first, second);
        Assert.Equal(held, (string?)outcome!["unitId"]);
        Assert.Equal("2026-11-20", (string?)outcome["from"]);
        Assert.Equal("2028-11-19", (string?)outcome["to"]);
        Assert.Empty(OutcomeFaults.Of(Workspace, outcome, world.Clock));
    }

    [Fact]
    public async Task Confirm_DeskNamesAnotherUnit_AssignsThatOne()
    {
        await using var world = await StartAsync(desks: 10);
        var caseId = await world.AddCaseAsync();
        await world.RunAsync(ProposeOutcome, caseId, Workspace);
        var other = (string)(await world.ProposalOfAsync(caseId, Workspace))!["proposals"]![2]!["unitId"]!;
        var command = await world.AddCommandAsync(caseId, new JsonObject { ["outcome"] = new JsonObject { ["unitId"] = other, ["monthlyRentFen"] = 100, ["seats"] = 9 } });

        await world.RunAsync(ConfirmOutcome, caseId, Workspace, commandId: command);

        var outcome = world.OutcomeOf(caseId, Workspace);
        Assert.Equal(other, (string?)outcome!["unitId"]);
        Assert.Equal(100, (int)outcome["monthlyRentFen"]!);
        Assert.Equal(1, (int)outcome["seats"]!);
        Assert.Equal([other], await TakenAsync(world));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Release_HeldOrAssigned_FreesOnceAndNeverTheNextCasesUnit(bool assigned)
    {
        await using var world = await StartAsync(desks: 1);
        var (former, next) = (await world.AddCaseAsync(), await world.AddCaseAsync());
        var unit = (await world.RunAsync(ProposeOutcome, former, Workspace)).Value;
        if (assigned)
        {
            await world.RunAsync(ConfirmOutcome, former, Workspace);
        }

        await world.RunAsync(ReleaseHold, former, Workspace);
        Assert.Empty(await TakenAsync(world));
        Assert.Equal(unit, (await world.RunAsync(ProposeOutcome, next, Workspace)).Value);
        Assert.True((await world.RunAsync(ReleaseHold, former, Workspace)).Done);

        Assert.Equal([unit!], await TakenAsync(world));
    }

    [Fact]
    public async Task Release_ThenAnotherAttempt_HoldsAgain()
    {
        await using var world = await StartAsync(desks: 1);
        var caseId = await world.AddCaseAsync();
        var unit = (await world.RunAsync(ProposeOutcome, caseId, Workspace)).Value;
        await world.RunAsync(ReleaseHold, caseId, Workspace);

        Assert.Equal(unit, (await world.RunAsync(ProposeOutcome, caseId, Workspace, attempt: 2)).Value);
        await world.RunAsync(ReleaseHold, caseId, Workspace, attempt: 1);

        Assert.Equal([unit!], await TakenAsync(world));
    }

    [Fact]
    public async Task Propose_NothingFree_IsNotDoneAndLeavesNothingBehind()
    {
        await using var world = await StartAsync(desks: 1);
        await world.RunAsync(ProposeOutcome, await world.AddCaseAsync(), Workspace);
        var late = await world.AddCaseAsync();

        Assert.Equal(new EffectResult(false), await world.RunAsync(ProposeOutcome, late, Workspace));
        Assert.Null(await world.ProposalOfAsync(late, Workspace));
    }

    [Fact]
    public async Task HoldLetter_HeldUnit_NamesCommunityUnitAndCase()
    {
        await using var world = await StartAsync(desks: 1);
        var community = world.City.Communities[0];

        var letter = HoldLetter.TextZh("YC-1", "某公司", "林予安", community, community.AllUnits.First(), new DateOnly(2026, 11, 20));

        Assert.Contains(community.AddressZh, letter, StringComparison.Ordinal);
        Assert.Contains("D001", letter, StringComparison.Ordinal);
        Assert.Contains("YC-1", letter, StringComparison.Ordinal);
        Assert.Contains("2026年11月20日", letter, StringComparison.Ordinal);
    }

    private Task<OutcomeWorld> StartAsync(int desks) => OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithDesks(desks));

    private static async Task<IReadOnlySet<string>> TakenAsync(OutcomeWorld world) =>
        await world.Get<UnitInventory>().TakenAsync(world.City.Communities[0].Id, CancellationToken.None);
}
