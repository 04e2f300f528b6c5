using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes.Pairing;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;
using static OpcOnboarding.Workflows.Activities;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>Who finds no mentor with a place waits, first come, first served, on a real Azurite.</summary>
public sealed class MentorLineTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Confirm_PlaceComesFree_GoesToWhoCameFirstHoweverOftenOthersAsk()
    {
        await using var world = await StartAsync(places: 2);
        var cases = await ProposeAsync(world, 5);
        Assert.Equal([null, null, 0, 1, 2], await LineAsync(world, cases));

        await world.RunAsync(ReleaseHold, cases[0], MentorPairing);

        Assert.False((await world.RunAsync(ConfirmOutcome, cases[4], MentorPairing)).Done);
        Assert.False((await world.RunAsync(ChooseProposal, cases[3], MentorPairing, choice: world.City.Mentors[0].Id)).Done);
        Assert.False((await world.RunAsync(ProposeOutcome, await world.AddCaseAsync(), MentorPairing)).Done);
        Assert.True((await world.RunAsync(ConfirmOutcome, cases[2], MentorPairing)).Done);
        Assert.Equal([null, null, null, 0, 1], await LineAsync(world, cases));
        Assert.Equal(2, (await world.Get<MentorDesk>().CountAsync(world.City.Key, CancellationToken.None)).Values.Sum());
    }

    [Fact]
    public async Task Confirm_AsManyPlacesAsWait_GivesEachOneInAnyOrder()
    {
        await using var world = await StartAsync(places: 3);
        var cases = await ProposeAsync(world, 6);
        foreach (var caseId in cases.Take(2))
        {
            await world.RunAsync(ReleaseHold, caseId, MentorPairing);
        }

        Assert.True((await world.RunAsync(ConfirmOutcome, cases[4], MentorPairing)).Done);
        Assert.False((await world.RunAsync(ConfirmOutcome, cases[5], MentorPairing)).Done);
        Assert.True((await world.RunAsync(ConfirmOutcome, cases[3], MentorPairing)).Done);
        Assert.False((await world.RunAsync(ConfirmOutcome, cases[5], MentorPairing)).Done);
    }

    [Fact]
    public async Task Confirm_WhoCameBeforeHasEndedItsCase_IsNotWaitedFor()
    {
        await using var world = await StartAsync(places: 1);
        var cases = await ProposeAsync(world, 3);
        await EndAsync(world, cases[1]);
        await world.RunAsync(ReleaseHold, cases[0], MentorPairing);

        Assert.True((await world.RunAsync(ConfirmOutcome, cases[2], MentorPairing)).Done);
    }

    [Fact]
    public async Task Propose_FortyAtOnceForThreePlaces_ThreeHaveOneAndTheOthersEachANumberOfTheirOwn()
    {
        await using var world = await StartAsync(places: 3);
        var cases = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => world.AddCaseAsync()));

        var results = await Task.WhenAll(cases.Select(caseId => world.RunAsync(ProposeOutcome, caseId, MentorPairing)));

        Assert.Equal(3, results.Count(result => result.Done));
        Assert.Equal(Enumerable.Range(0, 37), (await LineAsync(world, cases)).OfType<int>().Order());
        Assert.Equal(results.Select(result => result.Done), (await LineAsync(world, cases)).Select(before => before is null));
    }

    private Task<OutcomeWorld> StartAsync(int places) => OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithMentors(1, places));

    /// <summary>New cases that ask one after the other.</summary>
    private static async Task<IReadOnlyList<string>> ProposeAsync(OutcomeWorld world, int count)
    {
        var cases = new List<string>();
        while (cases.Count < count)
        {
            cases.Add(await world.AddCaseAsync());
            await world.RunAsync(ProposeOutcome, cases[^1], MentorPairing);
        }

        return cases;
    }

    private static Task<int?[]> LineAsync(OutcomeWorld world, IReadOnlyList<string> cases) => Task.WhenAll(cases.Select(async caseId =>
        await world.Get<MentorDesk>().CountBeforeAsync(await world.Get<CaseStore>().GetAsync(caseId, CancellationToken.None), CancellationToken.None)));

    private static async Task EndAsync(OutcomeWorld world, string caseId)
    {
        var record = await world.Get<CaseStore>().GetAsync(caseId, CancellationToken.None);
        Assert.True(await world.Get<CaseStore>().CommitAsync(record with { Case = record.Case with { State = CaseState.Withdrawn } }, [], CancellationToken.None));
    }
}
