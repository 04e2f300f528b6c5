using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Operations;
using OpcOnboarding.Functions.Outcomes.Desks;
using OpcOnboarding.Functions.Outcomes.Pairing;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;
using static OpcOnboarding.Workflows.Activities;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>A spoiled row of a mentor's place, or of a code, costs its own case: it is set aside and told, and everything beside it goes on.</summary>
public sealed class UnreadablePlaceTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("Waits")]
    [InlineData("CommitId")]
    public async Task WhoWaits_RowSpoiledInAnyWay_IsSetAsideAndNobodyWaitsForIt(string column)
    {
        foreach (var spoil in Spoiling.All)
        {
            await using var world = await StartAsync();
            var cases = await ProposeAsync(world, 3);
            var mend = await world.Tables.Mentors.SpoilAsync(world.City.Key, MentorDesk.CasePrefix + cases[1], column, spoil);
            await world.RunAsync(ReleaseHold, cases[0], MentorPairing);

            await Assert.ThrowsAsync<UnreadableRowException>(() => world.RunAsync(ConfirmOutcome, cases[1], MentorPairing));
            Assert.Single(await ScanAsync(world));
            Assert.True((await world.RunAsync(ConfirmOutcome, cases[2], MentorPairing)).Done);

            await mend();
            await world.RunAsync(ReleaseHold, cases[2], MentorPairing);
            Assert.True((await world.RunAsync(ConfirmOutcome, cases[1], MentorPairing)).Done);
        }
    }

    [Fact]
    public async Task WhoHasAPlace_RowSpoiledInAnyWay_KeepsItAndNobodyElseHasIt()
    {
        await using var world = await StartAsync();
        var cases = await ProposeAsync(world, 2);
        foreach (var column in new[] { "With", "Attempt", "Seal" })
        {
            foreach (var spoil in Spoiling.All.Where(spoil => column != "Seal" || spoil is not null))
            {
                var mend = await world.Tables.Mentors.SpoilAsync(world.City.Key, MentorDesk.CasePrefix + cases[0], column, spoil);

                await Assert.ThrowsAsync<UnreadableRowException>(() => world.RunAsync(ReleaseHold, cases[0], MentorPairing));
                Assert.False((await world.RunAsync(ConfirmOutcome, cases[1], MentorPairing)).Done);
                await mend();
            }
        }

        Assert.True((await world.RunAsync(ConfirmOutcome, cases[0], MentorPairing)).Done);
    }

    [Fact]
    public async Task WhoWaits_CaseCannotBeRead_IsNotWaitedFor()
    {
        await using var world = await StartAsync();
        var cases = await ProposeAsync(world, 3);
        await world.Tables.Cases.SpoilAsync(cases[1], CaseRow.Key, "Case", "{}");
        await world.RunAsync(ReleaseHold, cases[0], MentorPairing);

        Assert.True((await world.RunAsync(ConfirmOutcome, cases[2], MentorPairing)).Done);
    }

    [Fact]
    public async Task Counts_SpoiledInAnyWay_AreCountedAnewAndTheLineKeepsItsOrder()
    {
        await using var world = await StartAsync();
        var cases = await ProposeAsync(world, 3);
        foreach (var column in new[] { "Loads", "Waiting", "LastNumber" })
        {
            foreach (var spoil in Spoiling.All)
            {
                await world.Tables.Mentors.SpoilAsync(world.City.Key, "loads", column, spoil);
                await world.RunAsync(ReleaseHold, cases[0], MentorPairing);

                await world.Tables.Mentors.SpoilAsync(world.City.Key, "loads", column, spoil);
                Assert.False((await world.RunAsync(ConfirmOutcome, cases[2], MentorPairing)).Done, $"{column} = {spoil ?? "nothing"}");
                Assert.True((await world.RunAsync(ConfirmOutcome, cases[1], MentorPairing)).Done, $"{column} = {spoil ?? "nothing"}");

                // Who gives its place up stands behind all others when it asks again.
                Assert.False((await world.RunAsync(ProposeOutcome, cases[0], MentorPairing)).Done);
                cases = [cases[1], cases[2], cases[0]];
            }
        }

        Assert.Equal(1, (await world.Get<MentorDesk>().CountAsync(world.City.Key, CancellationToken.None)).Values.Sum());
    }

    [Fact]
    public async Task Code_OwnerSpoiledInAnyWay_IsNotReplacedByASecondOne()
    {
        await using var world = await StartAsync();
        var codes = world.Get<SampleCreditCodes>();
        var (caseId, other) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString("N"));
        var code = await ReserveAsync(caseId);
        var body = code![8..16];
        foreach (var spoil in Spoiling.All)
        {
            var mend = await world.Tables.Directory.SpoilAsync("organisation-body", body, "CaseId", spoil);

            await Assert.ThrowsAsync<UnreadableRowException>(() => ReserveAsync(caseId));
            Assert.NotEqual(body, (await ReserveAsync(other))![8..16]);
            Assert.Contains(await new SharedRowScan(world.Tables, world.Clock).RunAsync(CancellationToken.None), found => found.What == $"Directory organisation-body {body}");
            await mend();
        }

        Assert.Equal(code, await ReserveAsync(caseId));

        Task<string?> ReserveAsync(string id) => codes.ReserveAsync(id, EntityType.OnePersonLimitedCompany, "320900", CancellationToken.None);
    }

    private Task<OutcomeWorld> StartAsync() => OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng").WithMentors(1, 1));

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

    private static async Task<IReadOnlyList<StoppedView>> ScanAsync(OutcomeWorld world) =>
        [.. (await new SharedRowScan(world.Tables, world.Clock).RunAsync(CancellationToken.None)).Where(found => found.What.Contains(world.City.Key, StringComparison.Ordinal))];
}
