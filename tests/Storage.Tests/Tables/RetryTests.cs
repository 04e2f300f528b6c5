using Azure;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Storage.Tests.Tables;

public sealed class RetryTests(AzuriteFixture azurite) : TableTests(azurite)
{
    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task TransientStatus_ThreeTimes_IsRetriedAlsoWithoutRetryAfter(int status)
    {
        await using var proxy = await FaultProxy.StartAsync(ConnectionString);
        proxy.Inject(Fault.Answer(status), times: 3);

        await Through(proxy).AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(3, proxy.Injected);
        Assert.Equal(4, proxy.Requests.Count);
        Assert.Equal("r", (await ReadAsync("r")).RowKey);
    }

    [Fact]
    public async Task TransientStatus_FourTimes_Surfaces()
    {
        await using var proxy = await FaultProxy.StartAsync(ConnectionString);
        proxy.Inject(Fault.Answer(503), times: 4);

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => Through(proxy).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((503, 4), (failed.Status, proxy.Requests.Count));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(409)]
    [InlineData(412)]
    public async Task FinalStatus_IsNotRetried(int status)
    {
        await using var proxy = await FaultProxy.StartAsync(ConnectionString);
        proxy.Inject(Fault.Answer(status));

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => Through(proxy).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((status, 1), (failed.Status, proxy.Requests.Count));
    }

    [Fact]
    public async Task Read_ConnectionCut_IsRetried()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r"));
        await using var proxy = await FaultProxy.StartAsync(ConnectionString);
        proxy.Inject(Fault.CutAfter, times: 2, where: request => request.Method == "GET");

        var row = await Through(proxy).GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal(2, proxy.Injected);
        Assert.Equal("r", row.Value.RowKey);
    }

    [Fact]
    public async Task Transaction_CutBeforeTheStore_IsSentAgainWhole()
    {
        await using var proxy = await FaultProxy.StartAsync(ConnectionString);
        proxy.Inject(Fault.CutBefore, times: 2);

        await Through(proxy).SubmitTransactionAsync(
            Enumerable.Range(0, 100).Select(number => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"r{number}") { ["B"] = new byte[1000] })));

        Assert.Equal(2, proxy.Injected);
        Assert.Equal(1000, (await ReadAsync("r99")).GetBinary("B")!.Length);
    }

    private TableClient Through(FaultProxy proxy) => new(proxy.ConnectionString, Table.Name, QuickRetries());
}
