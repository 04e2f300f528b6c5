using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;
using static OpcOnboarding.Workflows.Activities;

namespace OpcOnboarding.Functions.Tests.Outcomes;

public sealed class CaseOfficersTests(AzuriteFixture azurite)
{
    private const string One = "officer-case-1-yancheng";
    private const string Two = "officer-case-2-yancheng";

    [Fact]
    public async Task Assign_CaseAfterCase_TakesTheLeastLoadedTiesBySubject()
    {
        await using var world = await StartAsync();

        var officers = new List<string?>();
        for (var number = 0; number < 4; number++)
        {
            officers.Add((await AssignAsync(world, await world.AddCaseAsync())).Value);
        }

        Assert.Equal([One, Two, One, Two], officers);
    }

    [Fact]
    public async Task Assign_RunAgainAfterItsResultWasLost_CountsOnce()
    {
        await using var world = await StartAsync();
        var caseId = await world.AddCaseAsync();

        var first = await AssignAsync(world, caseId);
        var second = await AssignAsync(world, caseId);

        Assert.Equal(new EffectResult(true, One), first);
        Assert.Equal(first, second);
        Assert.Equal((1, 0), await LoadsAsync(world));
    }

    [Fact]
    public async Task Assign_TwentyCasesAtOnce_CountsEachOnce()
    {
        await using var world = await StartAsync();
        var cases = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => world.AddCaseAsync()));

        var results = await Task.WhenAll(cases.Select(caseId => AssignAsync(world, caseId)));

        var (one, two) = await LoadsAsync(world);
        Assert.All(results, result => Assert.True(result.Done));
        Assert.Equal(results.Count(result => result.Value == One), one);
        Assert.Equal(results.Count(result => result.Value == Two), two);
    }

    [Fact]
    public async Task Assign_HandOver_MovesTheLoad()
    {
        await using var world = await StartAsync();
        var caseId = await world.AddCaseAsync();
        await AssignAsync(world, caseId);

        var result = await AssignAsync(world, caseId, "command-1", Two);

        Assert.Equal(new EffectResult(true, Two), result);
        Assert.Equal((0, 1), await LoadsAsync(world));
    }

    [Fact]
    public async Task Assign_OfficerOfAnotherCity_IsNotDone()
    {
        await using var world = await StartAsync();
        var caseId = await world.AddCaseAsync();
        await AssignAsync(world, caseId);

        Assert.False((await AssignAsync(world, caseId, "command-1", "officer-case-1-suzhou")).Done);
        Assert.Equal((1, 0), await LoadsAsync(world));
    }

    [Fact]
    public async Task Release_Twice_CountsDownOnce()
    {
        await using var world = await StartAsync();
        var (caseId, third) = (await world.AddCaseAsync(), await world.AddCaseAsync());
        await AssignAsync(world, caseId);
        await AssignAsync(world, await world.AddCaseAsync());
        await AssignAsync(world, third);

        await ReleaseAsync(world, caseId);
        await ReleaseAsync(world, caseId);

        Assert.Equal((1, 1), await LoadsAsync(world));
    }

    private Task<OutcomeWorld> StartAsync() => OutcomeWorld.StartAsync(azurite, SampleCity.CopyOf("yancheng"));

    private static Task<EffectResult> AssignAsync(OutcomeWorld world, string caseId, string? commandId = null, string? choice = null) => world.RunAsync(
        AssignCaseOfficer, new EffectRequest($"{caseId}/case/0/{AssignCaseOfficer}{(commandId is null ? "" : $"-{commandId}")}", caseId, null, 0, commandId, choice));

    private static Task<EffectResult> ReleaseAsync(OutcomeWorld world, string caseId) => world.RunAsync(
        ReleaseCaseOfficer, new EffectRequest($"{caseId}/case/0/{ReleaseCaseOfficer}", caseId, null, 0, null, null));

    private static async Task<(int One, int Two)> LoadsAsync(OutcomeWorld world)
    {
        var loads = await new PlaceBook(world.Tables.Directory, "assigned:").CountAsync($"officers:{world.City.Key}", CancellationToken.None);
        return (loads.GetValueOrDefault(One), loads.GetValueOrDefault(Two));
    }
}
