using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Structural attacks, each at fifty random places, on an ended and on an open case that a checkpoint covers: every one is found (reliability, T2).</summary>
public sealed class StructuralAttackTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const int Places = 50;
    private const int Seed = 186;

    [Theory]
    [InlineData("completed")]
    [InlineData("inProgress")]
    public async Task Verify_EveryAttackAtFiftyPlaces_FindsEachAndPassesWithoutOne(string state)
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

        var (random, unseen) = (new Random(Seed), new List<string>());
        foreach (var attack in Attacks.All)
        {
            for (var place = 0; place < Places;)
            {
                if (attack.Play(attacked, random) is { } altered)
                {
                    place++;
                    unseen.AddRange((await audited.FaultsAsync(altered)).Count == 0 ? [$"{attack} {place}"] : []);
                }
            }
        }

        Assert.Empty(unseen);
    }
}
