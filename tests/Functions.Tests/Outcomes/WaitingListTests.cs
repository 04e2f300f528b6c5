using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Workspaces;
using static OpcOnboarding.Workflows.Activities;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>F16: places and waiting lists on a real Azurite. Who came first is served first, whatever is given back when.</summary>
public sealed class WaitingListTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Race_TwoHundredForTheLastTen_TenWinAndTheOthersWaitAndAreServedInTheOrderInWhichTheyCame()
    {
        await using var world = await StartAsync(desks: 10);
        var cases = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => world.AddCaseAsync()));

        // Everybody tries at once; who gets nothing joins at once.
        var race = new Race(world, world.City.Communities[0]);
        var runs = await Task.WhenAll(cases.Select(race.RunAsync));

        var winners = runs.Where(run => run.UnitId is not null).ToList();
        Assert.Equal(10, winners.Count);
        Assert.Equal(10, winners.Select(run => run.UnitId).Distinct().Count());
        var waiting = runs.Where(run => run.Number is not null).OrderBy(run => run.Number).ToList();
        Assert.Equal(Enumerable.Range(1, 190), waiting.Select(run => run.Number!.Value));
        Assert.Equal(190, (await OccupancyAsync(world)).Waiting[WorkspaceTier.Desk]);
        // Who was answered before another one asked stands before it.
        Assert.All(waiting.Zip(waiting.Skip(1)), pair => Assert.False(pair.Second.Answered < pair.First.Asked));

        await Task.WhenAll(winners.Select(run => world.RunAsync(ReleaseHold, run.CaseId, Workspace)));

        var offers = await Task.WhenAll(waiting.Select(run => FindAsync(world, run.CaseId)));
        Assert.Equal(winners.Select(run => run.UnitId).Order(), offers.Take(10).Select(place => place!.OfferedUnitId).Order());
        Assert.All(offers.Skip(10), place => Assert.Null(place!.OfferedUnitId));
    }

    [Fact]
    public async Task Return_ManyAtOnce_ServesTheFirstAndNobodyElse()
    {
        await using var world = await StartAsync(desks: 10);
        var holders = await HoldAllAsync(world, 10);
        var waiting = await WaitAsync(world, 12);

        await Task.WhenAll(holders.Take(4).Select(caseId => world.RunAsync(ReleaseHold, caseId, Workspace)));
        var late = await world.AddCaseAsync();

        Assert.False((await world.RunAsync(ProposeOutcome, late, Workspace)).Done);
        var offers = await Task.WhenAll(waiting.Select(caseId => FindAsync(world, caseId)));
        Assert.All(offers.Take(4), place => Assert.NotNull(place!.OfferedUnitId));
        Assert.All(offers.Skip(4), place => Assert.Null(place!.OfferedUnitId));
        Assert.Equal(4, offers.Take(4).Select(place => place!.OfferedUnitId).Distinct().Count());
        Assert.Equal(4, world.Started.ById.Values.OfType<SeatOffer>().Count());
    }

    [Fact]
    public async Task Choose_OfferedUnit_IsTheCasesOwnAndNobodyElseCanHaveIt()
    {
        await using var world = await StartAsync(desks: 1);
        var holder = Assert.Single(await HoldAllAsync(world, 1));
        var waiting = await WaitAsync(world, 2);
        await world.RunAsync(ReleaseHold, holder, Workspace);
        var offer = await FindAsync(world, waiting[0]);

        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero), offer!.OfferedUntil);
        Assert.False((await world.RunAsync(ChooseProposal, waiting[1], Workspace, choice: offer.OfferedUnitId)).Done);
        Assert.True((await world.RunAsync(ChooseProposal, waiting[0], Workspace, choice: offer.OfferedUnitId)).Done);
        Assert.True((await world.RunAsync(ConfirmOutcome, waiting[0], Workspace)).Done);

        Assert.Null(await FindAsync(world, waiting[0]));
        var offered = Assert.Single(world.Started.ById.Values.OfType<SeatOffer>());
        Assert.False(await world.Get<SeatTurnover>().PassOnAsync(world.City.Communities[0].AllUnits.Single(), offered, CancellationToken.None));
        Assert.Equal(UnitState.Assigned, Assert.Single((await OccupancyAsync(world)).Units).Value);
    }

    [Fact]
    public async Task PassOn_OfferNotAccepted_GoesToTheNextOnceAndThenToEverybody()
    {
        await using var world = await StartAsync(desks: 1);
        var holder = Assert.Single(await HoldAllAsync(world, 1));
        var waiting = await WaitAsync(world, 2);
        await world.RunAsync(ReleaseHold, holder, Workspace);
        var unit = world.City.Communities[0].AllUnits.Single();
        var turnover = world.Get<SeatTurnover>();

        // The same turn twice: the activity's answer was lost.
        var first = Assert.Single(world.Started.ById.Values.OfType<SeatOffer>());
        Assert.True(await turnover.PassOnAsync(unit, first, CancellationToken.None));
        Assert.False(await turnover.PassOnAsync(unit, first, CancellationToken.None));

        Assert.Null(await FindAsync(world, waiting[0]));
        Assert.Equal(unit.Id, (await FindAsync(world, waiting[1]))!.OfferedUnitId);
        var second = world.Started.ById.Values.OfType<SeatOffer>().Single(offer => offer.Number == first.Number + 1);
        Assert.True(await turnover.PassOnAsync(unit, second, CancellationToken.None));
        Assert.True(await world.Get<UnitInventory>().IsFreeAsync(unit, CancellationToken.None));
        Assert.Equal(0, (await OccupancyAsync(world)).Waiting[WorkspaceTier.Desk]);
    }

    [Fact]
    public async Task Return_CasesThatEndedOrHaveASeat_AreLeftOut()
    {
        await using var world = await StartAsync(desks: 1);
        var holder = Assert.Single(await HoldAllAsync(world, 1));
        var waiting = await WaitAsync(world, 3);
        await ChangeAsync(world, waiting[0], onboarding => onboarding with { State = CaseState.Withdrawn });
        await ChangeAsync(world, waiting[1], onboarding => onboarding with { Steps = [.. onboarding.Steps.Select(step => step with { State = StepState.Completed })] });

        await world.RunAsync(ReleaseHold, holder, Workspace);

        Assert.NotNull((await FindAsync(world, waiting[2]))!.OfferedUnitId);
        Assert.Null(await FindAsync(world, waiting[0]));
        Assert.Null(await FindAsync(world, waiting[1]));
        Assert.Equal(0, (await OccupancyAsync(world)).Waiting[WorkspaceTier.Desk]);
    }

    [Fact]
    public async Task Join_AgainOrAtTheSameTime_KeepsThePlace()
    {
        await using var world = await StartAsync(desks: 1);
        await HoldAllAsync(world, 1);
        var caseId = await world.AddCaseAsync();

        var places = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => JoinAsync(world, caseId)));

        Assert.Equal(1, Assert.Single(places.Distinct())!.Number);
    }

    [Fact]
    public async Task Join_WhileAUnitIsFree_IsNotTaken()
    {
        await using var world = await StartAsync(desks: 2);
        await HoldAllAsync(world, 1);

        Assert.Null(await JoinAsync(world, await world.AddCaseAsync()));
    }

    [Fact]
    public async Task Leave_WaitingOrOffered_LetsTheOthersMoveUp()
    {
        await using var world = await StartAsync(desks: 1);
        var holder = Assert.Single(await HoldAllAsync(world, 1));
        var waiting = await WaitAsync(world, 3);
        var list = world.Get<WaitingList>();
        var community = world.City.Communities[0].Id;

        await list.LeaveAsync(community, WorkspaceTier.Desk, waiting[1], CancellationToken.None);
        Assert.Equal(1, await list.CountBeforeAsync((await FindAsync(world, waiting[2]))!, CancellationToken.None));
        await world.RunAsync(ReleaseHold, holder, Workspace);
        await list.LeaveAsync(community, WorkspaceTier.Desk, waiting[0], CancellationToken.None);

        Assert.NotNull((await FindAsync(world, waiting[2]))!.OfferedUnitId);
        Assert.Null(await FindAsync(world, waiting[0]));
        Assert.Null(await FindAsync(world, waiting[1]));
    }

    [Fact]
    public async Task Choose_AnotherUnitWhileSomebodyWaits_OffersTheFormerOneInTheSameMove()
    {
        var city = SampleCity.CopyOf("yancheng").WithDesks(1);
        await using var world = await OutcomeWorld.StartAsync(azurite, city with
        {
            Communities = [city.Communities[0] with { Units = [.. city.Communities[0].Units, new UnitRange(WorkspaceTier.Office, "B001-B001", 4, 0)] }],
        });
        var grower = Assert.Single(await HoldAllAsync(world, 1));
        var former = (await world.ProposalOfAsync(grower, Workspace))!["heldUnitId"]!.GetValue<string>();
        var leaver = await world.AddCaseAsync(change: form => form["workspace"] = new JsonObject { ["tier"] = "Office" });
        var offered = (await world.RunAsync(ProposeOutcome, leaver, Workspace)).Value!;
        Assert.NotNull(await world.Get<WaitingList>().JoinAsync(world.City.Communities[0], WorkspaceTier.Office, grower, CancellationToken.None));
        var waiting = Assert.Single(await WaitAsync(world, 1));
        await world.RunAsync(ReleaseHold, leaver, Workspace);

        Assert.False((await world.RunAsync(ChooseProposal, waiting, Workspace, choice: offered)).Done);
        Assert.True((await world.RunAsync(ChooseProposal, grower, Workspace, choice: offered)).Done);
        Assert.True((await world.RunAsync(ChooseProposal, grower, Workspace, choice: offered)).Done);

        Assert.Equal(former, (await FindAsync(world, waiting))!.OfferedUnitId);
        Assert.Null(await world.Get<WaitingList>().FindAsync(world.City.Communities[0].Id, WorkspaceTier.Office, grower, CancellationToken.None));
        var units = (await OccupancyAsync(world)).Units;
        Assert.Equal((UnitState.Held, UnitState.Offered), (units[offered], units[former]));
    }

    [Fact]
    public async Task Choose_TenSwapAtOnceIntoOneFreeUnit_OneSwapsAndNoUnitIsLostOrTakenTwice()
    {
        await using var world = await StartAsync(desks: 11);
        var holders = await HoldAllAsync(world, 10);
        var free = world.City.Communities[0].AllUnits.Select(unit => unit.Id).Except((await OccupancyAsync(world)).Units.Keys).Single();

        var swapped = await Task.WhenAll(holders.Select(caseId => world.RunAsync(ChooseProposal, caseId, Workspace, choice: free)));

        Assert.Equal(1, swapped.Count(result => result.Done));
        var occupancy = await OccupancyAsync(world);
        Assert.Equal(10, occupancy.Units.Values.Count(state => state == UnitState.Held));
        Assert.Equal(1, occupancy.Units.Values.Count(state => state == UnitState.Free));
    }

    [Fact]
    public async Task HoldOver_WhileSomebodyWaits_GoesToWhoWaitedLongestButNotAGivenPlaceNorADomicile()
    {
        await using var world = await StartAsync(desks: 4);
        var domicile = await world.AddCaseAsync(seatIsDomicile: true);
        Assert.True((await world.RunAsync(ProposeOutcome, domicile, Workspace)).Done);
        var holders = await HoldAllAsync(world, 3);
        await world.RunAsync(ConfirmOutcome, holders[0], Workspace);
        var waiting = await WaitAsync(world, 2);
        var watch = Assert.Single(world.Started.ById.Values.OfType<SeatWatch>());
        world.Clock.SetUtcNow(watch.At);
        var renewed = (await world.ProposalOfAsync(holders[1], Workspace))!["heldUnitId"]!.GetValue<string>();
        await world.RunAsync(ChooseProposal, holders[1], Workspace, choice: renewed);

        var ended = await world.Get<HoldExpiry>().RunAsync(world.City.Communities[0], WorkspaceTier.Desk, CancellationToken.None);
        var again = await world.Get<HoldExpiry>().RunAsync(world.City.Communities[0], WorkspaceTier.Desk, CancellationToken.None);

        Assert.Equal(new DateTimeOffset(2026, 12, 4, 9, 30, 0, TimeSpan.Zero), watch.At);
        Assert.Equal((1, 0), (ended, again));
        Assert.NotNull((await FindAsync(world, waiting[0]))!.OfferedUnitId);
        Assert.Null((await FindAsync(world, waiting[1]))!.OfferedUnitId);
        Assert.Null(await world.ProposalOfAsync(holders[2], Workspace));
        Assert.NotNull(await world.ProposalOfAsync(domicile, Workspace));
        Assert.Contains(world.Started.ById.Values.OfType<SeatWatch>(), next => next.At > watch.At);
    }

    private Task<OutcomeWorld> StartAsync(int desks) => OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithDesks(desks));

    private static async Task<IReadOnlyList<string>> HoldAllAsync(OutcomeWorld world, int count)
    {
        var cases = new List<string>();
        for (var number = 0; number < count; number++)
        {
            cases.Add(await world.AddCaseAsync());
            Assert.True((await world.RunAsync(ProposeOutcome, cases[^1], Workspace)).Done);
        }

        return cases;
    }

    /// <summary>So many cases, one after the other.</summary>
    private static async Task<IReadOnlyList<string>> WaitAsync(OutcomeWorld world, int count)
    {
        var cases = new List<string>();
        for (var number = 0; number < count; number++)
        {
            cases.Add(await world.AddCaseAsync());
            Assert.NotNull(await JoinAsync(world, cases[^1]));
        }

        return cases;
    }

    private static Task<WaitingPlace?> JoinAsync(OutcomeWorld world, string caseId) =>
        world.Get<WaitingList>().JoinAsync(world.City.Communities[0], WorkspaceTier.Desk, caseId, CancellationToken.None);

    private static Task<WaitingPlace?> FindAsync(OutcomeWorld world, string caseId) =>
        world.Get<WaitingList>().FindAsync(world.City.Communities[0].Id, WorkspaceTier.Desk, caseId, CancellationToken.None);

    private static Task<CommunityOccupancy> OccupancyAsync(OutcomeWorld world) =>
        world.Get<OccupancyReader>().ReadAsync(world.City.Communities[0].Id, CancellationToken.None);

    private static async Task ChangeAsync(OutcomeWorld world, string caseId, Func<OnboardingCase, OnboardingCase> change)
    {
        var record = await world.Get<CaseStore>().GetAsync(caseId, CancellationToken.None);
        Assert.True(await world.Get<CaseStore>().CommitAsync(record with { Case = change(record.Case) }, [], CancellationToken.None));
    }
}
