using System.Collections.Concurrent;
using System.Diagnostics;

namespace OpcOnboarding.Bench.Journeys;

/// <summary>
/// Counts every request that this process sends to one Azurite, retries included, where HttpClient sends it: below the
/// storage clients, so nothing in the product is changed for it.
/// </summary>
internal sealed class StorageTraffic(Uri? tables, Uri blobs) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Sending = "System.Net.Http.HttpRequestOut";
    private const string Started = Sending + ".Start";

    private readonly ConcurrentQueue<StorageRequest> _seen = new();
    private readonly List<IDisposable> _subscriptions = [];

    /// <summary>Watches an Azurite; without its tables, whose bodies take time to read, only the blobs.</summary>
    public static StorageTraffic Watch(Uri? tables, Uri blobs)
    {
        var traffic = new StorageTraffic(tables, blobs);
        traffic._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(traffic));
        return traffic;
    }

    /// <summary>What was sent since the last call.</summary>
    public IReadOnlyList<StorageRequest> Take()
    {
        var taken = new List<StorageRequest>();
        while (_seen.TryDequeue(out var request))
        {
            taken.Add(request);
        }

        return taken;
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "HttpHandlerDiagnosticListener")
        {
            _subscriptions.Add(value.Subscribe(this, name => name is Sending or Started));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // The payload's type is not public; its one member is documented.
        if (value.Key != Started || value.Value?.GetType().GetProperty("Request")?.GetValue(value.Value) is not HttpRequestMessage request)
        {
            return;
        }

        if (request.RequestUri!.Port == tables?.Port)
        {
            _seen.Enqueue(StorageRequestReader.OfTable(request));
        }
        else if (request.RequestUri.Port == blobs.Port)
        {
            _seen.Enqueue(StorageRequestReader.OfBlob(request));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error) => throw new InvalidOperationException("The requests can't be counted.", error);
}
