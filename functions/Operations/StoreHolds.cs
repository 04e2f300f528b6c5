using System.Reflection;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Storage;

namespace OpcOnboarding.Functions.Operations;

/// <summary>
/// Holds every write of this process, the owner, while somebody copies the store. A standby writes nothing; should one take over
/// meanwhile, the epoch tells, and the copy is none.
/// </summary>
internal sealed class StoreHolds(
    WriteBarrier barrier, ITaskHubOperations hub, IOptions<TaskHubOptions> options, CaseTables tables, BlobContainerClient documents, MasterKeyId masterKey)
{
    /// <summary>The longest hold.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // For writes that are under way; in an outage they don't end, and then this is no time for a backup.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Standby = TimeSpan.FromSeconds(5);

    private WriteHold? current;
    private long epoch;

    /// <summary>What belongs to the store.</summary>
    public StoreView Describe() => new([.. tables.Names, options.Value.TableName], documents.Name, new Dictionary<string, string>
    {
        ["version"] = typeof(StoreHolds).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        ["taskHubTable"] = options.Value.TableName,
        ["masterKeyId"] = masterKey.Value,
    });

    /// <summary>Begins a hold; the same id again gives the same hold.</summary>
    public async Task<Answer<HoldView>> BeginAsync(string id, TimeSpan longest, CancellationToken cancellationToken)
    {
        if (!hub.IsOwner)
        {
            return new Refusal.Standby(Standby);
        }

        var before = await hub.InspectAsync(cancellationToken);
        if (before.IsManaged)
        {
            // Other processes write, too, and the extension itself does: what is held here would be no instant of the whole.
            return new Refusal.HoldBroken();
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        if (await barrier.TryHoldAsync(id, longest, patience.Token) is not { } hold)
        {
            return new Refusal.HoldUnderWay();
        }

        (current, epoch) = (hold, before.Epoch);
        return new HoldView(hold.Id, hold.ExpiresAt);
    }

    /// <summary>Ends a hold. Refused when it was over before, or when somebody else may have written.</summary>
    public async Task<Answer<ReleasedHold>> EndAsync(string id, CancellationToken cancellationToken)
    {
        if (current is not { } hold || hold.Id != id)
        {
            return new Refusal.NotFound();
        }

        // The epoch was read before the hold and is read after it, so that nobody can have taken over in between, and writes wait no longer than they must.
        var lasted = hold.Release();
        return lasted && hub.IsOwner && (await hub.InspectAsync(cancellationToken)).Epoch == epoch
            ? new ReleasedHold(hold.Elapsed.TotalMilliseconds)
            : new Refusal.HoldBroken();
    }
}
