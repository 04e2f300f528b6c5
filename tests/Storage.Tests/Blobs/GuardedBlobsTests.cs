using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using OpcOnboarding.Storage.Blobs;

namespace OpcOnboarding.Storage.Tests.Blobs;

public sealed class GuardedBlobsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly BinaryData s_content = BinaryData.FromString("%PDF-1.7 中文");

    private readonly string _container = AzuriteFixture.UniqueName("c");
    private FaultProxy? _proxy;

    private FaultProxy Proxy => _proxy!;

    private BlobContainerClient Direct => ConnectionSettings.Parse(azurite.ConnectionString).CreateBlobServiceClient().GetBlobContainerClient(_container);

    public async ValueTask InitializeAsync()
    {
        await Direct.CreateIfNotExistsAsync();
        _proxy = await FaultProxy.StartAsync(azurite.ConnectionString);
    }

    public ValueTask DisposeAsync() => Proxy.DisposeAsync();

    [Fact]
    public async Task CreateAsync_New_StoresContentTypeAndDigest()
    {
        Assert.Equal(CommitOutcome.Committed, await Guarded().CreateAsync("case/document/1", s_content, "application/pdf"));

        var stored = (await Direct.GetBlobClient("case/document/1").DownloadContentAsync()).Value;
        Assert.Equal(s_content.ToArray(), stored.Content.ToArray());
        Assert.Equal("application/pdf", stored.Details.ContentType);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(s_content)), stored.Details.Metadata[GuardedBlobs.Sha256Metadata]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task CreateAsync_ReplyLost_IsCommittedOnce(int times)
    {
        Proxy.Inject(Fault.CutAfter, times);

        var outcome = await Guarded().CreateAsync("b", s_content, "application/pdf");

        Assert.Equal(times, Proxy.Injected);
        Assert.Equal(CommitOutcome.Committed, outcome);
    }

    [Fact]
    public async Task CreateAsync_BlobOfSomeoneElse_IsConflictAndStaysAsItWas()
    {
        await Guarded().CreateAsync("b", s_content, "application/pdf");

        var outcome = await Guarded().CreateAsync("b", BinaryData.FromString("other"), "text/plain");

        Assert.Equal(CommitOutcome.Conflict, outcome);
        Assert.Equal(s_content.ToArray(), (await Direct.GetBlobClient("b").DownloadContentAsync()).Value.Content.ToArray());
    }

    [Fact]
    public async Task CreateAsync_AgainUnderTheSameCommitId_IsCommitted()
    {
        await Guarded().CreateAsync("b", s_content, "application/pdf", "case/registration/1/letter");

        Assert.Equal(CommitOutcome.Committed, await Guarded().CreateAsync("b", s_content, "application/pdf", "case/registration/1/letter"));
    }

    [Fact]
    public async Task CreateAsync_SameCommitIdOtherBytes_Throws()
    {
        await Guarded().CreateAsync("b", s_content, "application/pdf", "key");

        await Assert.ThrowsAsync<InvalidOperationException>(() => Guarded().CreateAsync("b", BinaryData.FromString("other"), "application/pdf", "key"));
    }

    [Fact]
    public async Task CreateAsync_StoreRefusesForLong_Throws()
    {
        Proxy.Inject(Fault.Answer(503), times: 4);

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => Guarded().CreateAsync("b", s_content, "application/pdf"));

        Assert.Equal((503, 4), (failed.Status, Proxy.Injected));
        Assert.False(await Direct.GetBlobClient("b").ExistsAsync());
    }

    [Fact]
    public async Task CreateAsync_TwentyAtOnce_OneIsCommittedThoughRepliesAreLost()
    {
        Proxy.Inject(Fault.CutAfter, times: 5);
        var guarded = Guarded();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => guarded.CreateAsync("b", BinaryData.FromString($"{number}"), "text/plain")));

        Assert.Equal(5, Proxy.Injected);
        Assert.Single(outcomes, CommitOutcome.Committed);
        Assert.Equal($"{Array.IndexOf(outcomes, CommitOutcome.Committed)}", (await Direct.GetBlobClient("b").DownloadContentAsync()).Value.Content.ToString());
    }

    private GuardedBlobs Guarded()
    {
        var options = new BlobClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        options.Retry.MaxRetries = 3;
        return new GuardedBlobs(ConnectionSettings.Parse(Proxy.ConnectionString).CreateBlobServiceClient(options).GetBlobContainerClient(_container));
    }
}
