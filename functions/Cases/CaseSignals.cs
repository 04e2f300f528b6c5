using System.Collections.Concurrent;
using System.Threading.Channels;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Tells waiting requests and open streams in this process that a case changed. Lost signals lose nothing: everyone also looks.</summary>
internal sealed class CaseSignals
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Guid, Channel<CaseChanged>>> listeners = new();

    /// <summary>Says that a case changed.</summary>
    public void Publish(CaseChanged changed)
    {
        if (listeners.TryGetValue(changed.CaseId, out var ofCase))
        {
            foreach (var channel in ofCase.Values)
            {
                channel.Writer.TryWrite(changed);
            }
        }
    }

    /// <summary>Listens from now on until disposed. A slow listener misses older changes, never the latest.</summary>
    public Subscription Listen(string caseId)
    {
        var id = Guid.NewGuid();
        var channel = Channel.CreateBounded<CaseChanged>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners.GetOrAdd(caseId, _ => new())[id] = channel;
        return new Subscription(channel.Reader, () => Leave(caseId, id));
    }

    private void Leave(string caseId, Guid id)
    {
        if (listeners.TryGetValue(caseId, out var ofCase) && ofCase.TryRemove(id, out _) && ofCase.IsEmpty)
        {
            // A listener that joins at this moment is put back by GetOrAdd on its next call; it looks for itself meanwhile.
            listeners.TryRemove(new KeyValuePair<string, ConcurrentDictionary<Guid, Channel<CaseChanged>>>(caseId, ofCase));
        }
    }

    /// <summary>An open ear.</summary>
    public sealed class Subscription(ChannelReader<CaseChanged> reader, Action leave) : IDisposable
    {
        /// <summary>What comes in.</summary>
        public ChannelReader<CaseChanged> Changes => reader;

        /// <inheritdoc/>
        public void Dispose() => leave();
    }
}

/// <summary>A case changed.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Version">Its version now.</param>
/// <param name="CommandId">The command that is answered by it; null for none.</param>
internal sealed record CaseChanged(string CaseId, long Version, string? CommandId);
