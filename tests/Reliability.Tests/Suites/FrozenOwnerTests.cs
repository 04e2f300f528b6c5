using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Harness;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// R3: the owner is frozen with requests under way until the standby has taken over, then it is woken and its requests reach the store.
/// None of its writes to the hub is done, no effect happens twice.
/// </summary>
public sealed class FrozenOwnerTests
{
    [Fact]
    public async Task Owner_FrozenPastItsExpiryAndWoken_WritesNothingToTheHubAnyMore()
    {
        var report = new SuiteReport(nameof(FrozenOwnerTests));
        var rounds = Level.Of(10, 100);
        await using var store = await LocalStore.StartAsync();
        await using var first = await Twin.StartAsync(store);
        await using var second = await Twin.StartAsync(store);
        using var doors = new ServiceDoors(first.Port, second.Port);
        var players = new Players(doors, Chance.Never);
        var (owner, standby, takenOver) = (first, second, 0);
        var waits = new Waits();

        var playing = players.PlayManyAsync(cases: 8, atATime: 8, until: () => Volatile.Read(ref takenOver) >= rounds);
        var random = Seed.For(nameof(FrozenOwnerTests));
        while (takenOver < rounds)
        {
            await FreezeAsync(owner, random, atHub: takenOver % 2 == 0);
            var frozen = TimeProvider.System.GetTimestamp();
            await Eventually.HoldsAsync(standby.IsReadyAsync, "The standby does not take over.", TimeSpan.FromMinutes(2));
            waits.Add(TimeProvider.System.GetElapsedTime(frozen));
            await owner.WakeAsync();
            (owner, standby) = (standby, owner);
            Interlocked.Increment(ref takenOver);
        }

        await playing;
        await standby.StopAsync();
        await owner.StopAsync();

        Assert.Equal(0, first.LateHubWrites + second.LateHubWrites);
        await players.HoldAsync(nameof(FrozenOwnerTests), store);
        report.AtLeast("takeovers", rounds, takenOver);
        report.AtLeast("requests held over a takeover", rounds, first.Held + second.Held);
        report.AtLeast("commits of the hub among them", rounds / 2, first.HeldHubWrites + second.HeldHubWrites);
        report.AtLeast("finished cases", 8, players.Finished);
        report.Note("other late writes", first.LateWrites + second.LateWrites);
        waits.NoteIn(report, "freeze to takeover");
        report.Write();
    }

    /// <summary>
    /// At a commit of the hub, or at another write: an effect or an index that comes late. Late enough that a submission, the longest command,
    /// gets through between two freezes; otherwise a hundred of them in a row starve it.
    /// </summary>
    private static Task FreezeAsync(Twin owner, Random random, bool atHub)
    {
        var left = random.Next(1, 250);
        return owner.FreezeAsync(request => --left <= 0 && request.IsWrite && !request.IsLeaseRenewal && (request.Resource == "Hub") == atHub);
    }
}
