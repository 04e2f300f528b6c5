using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Structural attacks, each at fifty random places of an ended case and at twenty of an open one that a checkpoint covers: every one is found, and the report names what was attacked (reliability, T2).</summary>
public sealed class StructuralAttackTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const int Seed = 186;

    [Theory]
    [InlineData("completed", 50)]
    [InlineData("inProgress", 20)]
    public async Task Verify_EveryAttackAtManyPlaces_NamesEachAndPassesWithoutOne(string state, int places)
    {
        var registered = await Scenario.RegisteredAsync(api.Server);
        var before = await AuditedCase.OfAsync(registered);
        foreach (var step in Scenario.Steps.Skip(1).Take(state == "completed" ? Scenario.Steps.Count : 3))
        {
            await registered.MoveStepAsync(step, "approve");
        }

        var audited = await AuditedCase.OfAsync(registered);
        var other = await AuditedCase.OfAsync(await Scenario.CompletedAsync(api.Server, "P02", "founder-wang"));
        var attacked = new AttackedCase(audited.Stored, before.Stored, other.Stored);
        Assert.Empty(await audited.FaultsAsync(audited.Stored));
        Assert.Equal(state, await registered.StateAsync());
        Assert.Equal(23, Attacks.All.Count);

        var (random, found, unseen) = (new Random(Seed), 0, new List<string>());
        foreach (var attack in Attacks.All)
        {
            for (var place = 0; place < places;)
            {
                if (attack.Play(attacked, random) is { } altered)
                {
                    place++;
                    var unnamed = attacked.Unnamed(attack, altered, await audited.FaultsAsync(altered)).ToList();
                    found += unnamed.Count == 0 ? 1 : 0;
                    unseen.AddRange(unnamed.Select(what => $"{attack} {place}: {what}"));
                }
            }
        }

        Assert.True(unseen.Count == 0, string.Join('\n', unseen));
        var report = new SuiteReport($"{nameof(StructuralAttackTests)}-{state}", Seed);
        report.AtLeast("attacks named", Attacks.All.Count * places, found);
        report.Write();
    }
}
