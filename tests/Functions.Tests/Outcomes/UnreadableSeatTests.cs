using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Operations;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows.Workspaces;
using static OpcOnboarding.Workflows.Activities;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>A spoiled row of a unit or a waiting list costs that unit or that place: it is set aside and told, and everything beside it goes on.</summary>
public sealed class UnreadableSeatTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Unit_HeldAndSpoiledInAnyWay_IsNobodysAndTheOthersAreGivenOut()
    {
        await using var world = await StartAsync(desks: 3);
        var holder = await HoldAsync(world);
        var unit = await UnitOfAsync(world, holder);
        foreach (var column in new[] { "State", "CaseId", "HeldUntil", "Seal", "CommitId" })
        {
            foreach (var spoil in Spoiling.All.Where(spoil => column != "Seal" || spoil is not null))
            {
                var mend = await world.Tables.Workspaces.SpoilAsync(unit.CommunityId, UnitRow.Prefix + unit.Id, column, spoil);
                var how = $"{column} = {spoil ?? "nothing"}";

                var other = await HoldAsync(world);

                Assert.NotEqual(unit.Id, (await UnitOfAsync(world, other)).Id);
                Assert.False(await world.Get<UnitInventory>().IsFreeAsync(unit, CancellationToken.None), how);
                Assert.Contains(unit.Id, await world.Get<UnitInventory>().TakenAsync(unit.CommunityId, CancellationToken.None));
                Assert.Equal((2, 0), await world.Get<UnitInventory>().CountAsync(unit.CommunityId, CancellationToken.None));
                Assert.Equal(2, (await OccupancyAsync(world)).Units.Values.Count(state => state == UnitState.Held));
                await Assert.ThrowsAsync<UnreadableRowException>(() => world.RunAsync(ConfirmOutcome, holder, Workspace));
                Assert.Contains(await ScanAsync(world), found => found.What.EndsWith(UnitRow.Prefix + unit.Id, StringComparison.Ordinal));
                await world.RunAsync(ReleaseHold, other, Workspace);
                await mend();
            }
        }

        Assert.Empty(await ScanAsync(world));
        Assert.True((await world.RunAsync(ConfirmOutcome, holder, Workspace)).Done);

        // Given back, the unit is offered to nobody; the list that nobody has ever joined is no spoiled one for that.
        await world.RunAsync(ReleaseHold, holder, Workspace);
        Assert.NotNull((await world.Tables.Workspaces.ReadOrNewAsync(unit.CommunityId, WaitingRows.QueueKey(unit.Tier), CancellationToken.None))[WaitingRows.Waiting]);
        Assert.Empty(await ScanAsync(world));
    }

    [Fact]
    public async Task HoldThatIsOver_TimeSpoiledInAnyWay_IsNoEndlessHoldInSilenceAndTheNextOneEnds()
    {
        foreach (var spoil in Spoiling.All)
        {
            await using var world = await StartAsync(desks: 2);
            var (spoiled, sound) = (await HoldAsync(world), await HoldAsync(world));
            var waiting = await JoinAsync(world);
            var unit = await UnitOfAsync(world, spoiled);
            var mend = await world.Tables.Workspaces.SpoilAsync(unit.CommunityId, UnitRow.Prefix + unit.Id, "HeldUntil", spoil);
            world.Clock.SetUtcNow(Assert.Single(world.Started.ById.Values.OfType<SeatWatch>()).At.AddDays(1));

            Assert.Equal(1, await ExpireAsync(world));

            Assert.Equal(CommunityOf(world).AllUnits.Single(other => other.Id != unit.Id).Id, (await FindAsync(world, waiting))!.OfferedUnitId);
            Assert.Null(await world.ProposalOfAsync(sound, Workspace));
            Assert.NotEmpty(await ScanAsync(world));
            await mend();
            var next = await JoinAsync(world);
            Assert.Equal(1, await ExpireAsync(world));
            Assert.Equal(unit.Id, (await FindAsync(world, next))!.OfferedUnitId);
        }
    }

    [Fact]
    public async Task Offer_SpoiledInAnyWay_IsNeitherForgottenNorGivenToAnother()
    {
        await using var world = await StartAsync(desks: 1);
        var holder = await HoldAsync(world);
        var (first, second) = (await JoinAsync(world), await JoinAsync(world));
        var unit = await UnitOfAsync(world, holder);
        await world.RunAsync(ReleaseHold, holder, Workspace);
        var offer = Assert.Single(world.Started.ById.Values.OfType<SeatOffer>());
        foreach (var column in new[] { "State", "OfferedTo", "OfferedUntil", "Offers" })
        {
            foreach (var spoil in Spoiling.All)
            {
                var mend = await world.Tables.Workspaces.SpoilAsync(unit.CommunityId, UnitRow.Prefix + unit.Id, column, spoil);

                await Assert.ThrowsAsync<UnreadableRowException>(() => world.Get<SeatTurnover>().PassOnAsync(unit, offer, CancellationToken.None));
                await Assert.ThrowsAsync<UnreadableRowException>(() => world.Get<WaitingList>().LeaveAsync(unit.CommunityId, WorkspaceTier.Desk, first, CancellationToken.None));
                await mend();
            }
        }

        Assert.True(await world.Get<SeatTurnover>().PassOnAsync(unit, offer, CancellationToken.None));
        Assert.Equal(unit.Id, (await FindAsync(world, second))!.OfferedUnitId);
    }

    [Theory]
    [InlineData("Waiter", null)]
    [InlineData("Waiter", 17L)]
    [InlineData("Waiter", "")]
    [InlineData("Number", "seven")]
    [InlineData("Number", null)]
    [InlineData("JoinedAt", true)]
    [InlineData("JoinedAt", null)]
    public async Task WhoWaits_RowSpoiled_IsPassedOverAndComesNextWhenItIsMended(string column, object? spoil)
    {
        await using var world = await StartAsync(desks: 1);
        var holder = await HoldAsync(world);
        var (first, second) = (await JoinAsync(world), await JoinAsync(world));
        var mend = await world.Tables.Workspaces.SpoilAsync(CommunityOf(world).Id, WaitingRows.WaitKey(WorkspaceTier.Desk, 1), column, spoil);

        await world.RunAsync(ReleaseHold, holder, Workspace);

        Assert.NotNull((await FindAsync(world, second))!.OfferedUnitId);
        Assert.Single(await ScanAsync(world));
        Assert.Equal(1, (await OccupancyAsync(world)).Waiting[WorkspaceTier.Desk]);
        await mend();
        await world.Get<WaitingList>().LeaveAsync(CommunityOf(world).Id, WorkspaceTier.Desk, second, CancellationToken.None);
        Assert.NotNull((await FindAsync(world, first))!.OfferedUnitId);
    }

    [Fact]
    public async Task WhoWaits_CaseCannotBeRead_IsPassedOverAndAFreeUnitIsNotWaitedFor()
    {
        await using var world = await StartAsync(desks: 1);
        var holder = await HoldAsync(world);
        var waiting = await JoinAsync(world);
        await world.Tables.Cases.SpoilAsync(waiting, CaseRow.Key, "File", "{}");

        await world.RunAsync(ReleaseHold, holder, Workspace);

        Assert.Null((await FindAsync(world, waiting))!.OfferedUnitId);
        Assert.Null(await world.Get<WaitingList>().JoinAsync(CommunityOf(world), WorkspaceTier.Desk, await world.AddCaseAsync(), CancellationToken.None));
        await HoldAsync(world);
    }

    [Fact]
    public async Task List_OwnRowSpoiledInAnyWay_IsCountedAnewAndKeepsItsOrder()
    {
        foreach (var column in new[] { "Waiting", "LastNumber" })
        {
            await using var world = await StartAsync(desks: 1);
            var holder = await HoldAsync(world);
            var waiting = new List<string> { await JoinAsync(world) };
            foreach (var spoil in Spoiling.All)
            {
                await world.Tables.Workspaces.SpoilAsync(CommunityOf(world).Id, WaitingRows.QueueKey(WorkspaceTier.Desk), column, spoil);
                Assert.Equal(waiting.Count, (await OccupancyAsync(world)).Waiting[WorkspaceTier.Desk]);
                waiting.Add(await JoinAsync(world));
                Assert.Equal(waiting.Count, (await FindAsync(world, waiting[^1]))!.Number);
            }

            await world.Tables.Workspaces.SpoilAsync(CommunityOf(world).Id, WaitingRows.QueueKey(WorkspaceTier.Desk), column, null);
            await world.RunAsync(ReleaseHold, holder, Workspace);
            Assert.NotNull((await FindAsync(world, waiting[0]))!.OfferedUnitId);
            Assert.Equal(waiting.Count - 1, (await OccupancyAsync(world)).Waiting[WorkspaceTier.Desk]);
        }
    }

    private Task<OutcomeWorld> StartAsync(int desks) => OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithDesks(desks));

    private static Community CommunityOf(OutcomeWorld world) => world.City.Communities[0];

    private static async Task<string> HoldAsync(OutcomeWorld world)
    {
        var caseId = await world.AddCaseAsync();
        Assert.True((await world.RunAsync(ProposeOutcome, caseId, Workspace)).Done);
        return caseId;
    }

    private static async Task<string> JoinAsync(OutcomeWorld world)
    {
        var caseId = await world.AddCaseAsync();
        Assert.NotNull(await world.Get<WaitingList>().JoinAsync(CommunityOf(world), WorkspaceTier.Desk, caseId, CancellationToken.None));
        return caseId;
    }

    private static async Task<WorkspaceUnit> UnitOfAsync(OutcomeWorld world, string caseId)
    {
        var held = (await world.Get<SeatHolds>().FindAsync(caseId, CancellationToken.None)).Hold.UnitId;
        return CommunityOf(world).AllUnits.Single(unit => unit.Id == held);
    }

    private static Task<int> ExpireAsync(OutcomeWorld world) => world.Get<HoldExpiry>().RunAsync(CommunityOf(world), WorkspaceTier.Desk, CancellationToken.None);

    private static Task<WaitingPlace?> FindAsync(OutcomeWorld world, string caseId) =>
        world.Get<WaitingList>().FindAsync(CommunityOf(world).Id, WorkspaceTier.Desk, caseId, CancellationToken.None);

    private static Task<CommunityOccupancy> OccupancyAsync(OutcomeWorld world) => world.Get<OccupancyReader>().ReadAsync(CommunityOf(world).Id, CancellationToken.None);

    /// <summary>What a scan finds of this world's rows: other tests have theirs in the same tables.</summary>
    private static async Task<IReadOnlyList<StoppedView>> ScanAsync(OutcomeWorld world) =>
        [.. (await new SharedRowScan(world.Tables, world.Clock).RunAsync(CancellationToken.None)).Where(found => found.What.Contains(CommunityOf(world).Id, StringComparison.Ordinal))];
}
