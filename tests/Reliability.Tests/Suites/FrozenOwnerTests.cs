using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Ownership;
using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// R3: the owner is frozen with requests under way until the standby has taken over, then it is woken and its requests reach the store.
/// None of its writes to the hub is done, no effect happens twice. In every round the store has the standby's name at most five seconds after
/// the frozen owner's time was over by its stored row; what the store itself took to answer the standby meanwhile is not counted.
/// </summary>
public sealed class FrozenOwnerTests
{
    private static readonly TimeSpan s_expiry = new TaskHubOptions().OwnershipExpiry;
    private static readonly TimeSpan s_mostLate = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Owner_FrozenPastItsExpiryAndWoken_WritesNothingToTheHubAnyMore()
    {
        var report = Seed.Report(nameof(FrozenOwnerTests));
        var rounds = Level.Of(10, 100);
        await using var store = await LocalStore.StartAsync();
        await using var first = await Twin.StartAsync(store);
        await using var second = await Twin.StartAsync(store);
        using var doors = new ServiceDoors(first.Port, second.Port);
        var players = new Players(doors, Chance.Never);
        var (owner, standby, takenOver) = (first, second, 0);
        var (waits, afterExpiry) = (new Waits(), new Waits());

        var playing = players.PlayManyAsync(cases: 8, atATime: 8, until: () => Volatile.Read(ref takenOver) >= rounds);
        var random = Seed.For(nameof(FrozenOwnerTests));
        while (takenOver < rounds)
        {
            await FreezeAsync(owner, random, atHub: takenOver % 2 == 0);
            var frozen = TimeProvider.System.GetTimestamp();
            var last = await OwnerAsync(store);
            await Eventually.HoldsAsync(standby.IsReadyAsync, "The standby does not take over.", TimeSpan.FromMinutes(2));
            waits.Add(TimeProvider.System.GetElapsedTime(frozen));
            Assert.NotEqual(last.GetString(OwnerRow.SessionId), (await OwnerAsync(store)).GetString(OwnerRow.SessionId));
            var (at, waited) = standby.TakeoverAfter(last.Timestamp!.Value);
            var late = at - last.Timestamp.Value - s_expiry;
            Assert.True(late - waited <= s_mostLate, $"Round {takenOver}: taken over {late} after the expiry, {waited} of it waiting for the store.");
            afterExpiry.Add(late);
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
        afterExpiry.NoteIn(report, "expiry to takeover as the store saw it");
        report.Write();
    }

    private static async Task<TableEntity> OwnerAsync(LocalStore store) =>
        (await new TableClient(store.ConnectionString, new TaskHubOptions().TableName).GetEntityAsync<TableEntity>(OwnerRow.Partition, OwnerRow.Key)).Value;

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
