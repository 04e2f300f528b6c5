using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Blobs;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>R5 for blobs: the reply to each kind of write is lost after the commit, once or as often as there are tries. What was ordered is there, once.</summary>
public sealed class LostBlobReplyTests : IAsyncLifetime
{
    private static readonly string[] s_kinds = ["create blob", "overwrite blob", "delete blob", "create container"];

    private LocalStore _store = null!;
    private FaultProxy _proxy = null!;

    public static TheoryData<string, int> Writes => [.. from kind in s_kinds from times in new[] { 1, 4 } select (kind, times)];

    [Theory, MemberData(nameof(Writes))]
    public async Task Write_WhoseReplyIsLost_IsDone(string kind, int times)
    {
        await WriteAsync(kind, () => _proxy.Inject(Fault.CutAfter, times));

        Assert.Equal(times, _proxy.Injected);
    }

    public async ValueTask InitializeAsync()
    {
        _store = await LocalStore.StartAsync();
        _proxy = await FaultProxy.StartAsync(_store.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _store.DisposeAsync();
    }

    private Task WriteAsync(string kind, Action lose) => kind switch
    {
        "create blob" => CreateBlobAsync(lose),
        "overwrite blob" => OverwriteBlobAsync(lose),
        "delete blob" => DeleteBlobAsync(lose),
        "create container" => CreateContainerAsync(lose),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody knows how to write that."),
    };

    private async Task CreateBlobAsync(Action lose)
    {
        var container = await ContainerAsync();
        lose();
        Assert.Equal(CommitOutcome.Committed, await new GuardedBlobs(container).CreateAsync("b", BinaryData.FromString("content"), "text/plain"));
    }

    /// <summary>What a restore sends: no condition, for the store is empty.</summary>
    private async Task OverwriteBlobAsync(Action lose)
    {
        var blob = (await ContainerAsync()).GetBlobClient("b");
        await blob.UploadAsync(BinaryData.FromString("old"));
        lose();
        await TriedAgainAsync(() => blob.UploadAsync(BinaryData.FromString("new"), new BlobUploadOptions()));
        Assert.Equal("new", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    /// <summary>What the deletion of a draft sends.</summary>
    private async Task DeleteBlobAsync(Action lose)
    {
        var container = await ContainerAsync();
        await container.GetBlobClient("b").UploadAsync(BinaryData.FromString("content"));
        lose();
        await TriedAgainAsync(() => container.DeleteBlobIfExistsAsync("b"));
        Assert.False(await container.GetBlobClient("b").ExistsAsync());
    }

    private async Task CreateContainerAsync(Action lose)
    {
        var container = Container("new");
        lose();
        await TriedAgainAsync(() => container.CreateIfNotExistsAsync());
        Assert.True(await container.ExistsAsync());
    }

    /// <summary>Whoever ordered it orders it again after a failure: the founder the deletion, the process the container when it starts.</summary>
    private static async Task TriedAgainAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception lost) when (lost is Azure.RequestFailedException or AggregateException)
        {
            await write();
        }
    }

    private async Task<BlobContainerClient> ContainerAsync()
    {
        var container = Container("documents");
        await container.CreateIfNotExistsAsync();
        return container;
    }

    private BlobContainerClient Container(string name)
    {
        var options = new BlobClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        return ConnectionSettings.Parse(_proxy.ConnectionString).CreateBlobServiceClient(options).GetBlobContainerClient(name);
    }
}
