using OpcOnboarding.Durable.AzureStorage;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Tests.GoldenVectors;
using OpcOnboarding.Durable.Worker;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;
using HistoryEvent = OpcOnboarding.Durable.Protocol.HistoryEvent;

namespace OpcOnboarding.Durable.Tests.AzureStorage;

/// <summary>The provider's recorded rows, read back as the histories that its host sent to the worker.</summary>
public sealed class AzureStorageHistoryTests(AzuriteFixture azurite)
{
    private readonly string _hub = $"Hub{Guid.NewGuid():N}"[..30];

    public static TheoryData<string> Vectors => [.. RecordedRows.Vectors];

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task Read_RecordedRows_AreTheHistoryThatTheHostSent(string vector)
    {
        await WriteAsync(vector);
        foreach (var instanceId in RecordedRows.InstancesOf(vector))
        {
            var last = Vector.Load(vector).Turns.Last(turn => turn.InstanceId == instanceId).ReadRequest();
            var sent = last.PastEvents.Concat(last.NewEvents).Select(AsRowsTell).ToList();

            var read = await Reader().ReadEventsAsync(instanceId, CancellationToken.None);

            // The last turn's own actions come after what it was sent.
            Assert.Equal(sent, read!.Take(sent.Count).Select(AsRowsTell));
            Assert.Contains(read!, happened => happened.ExecutionCompleted is not null);
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public async Task Read_RecordedRows_ReplayToTheirEnd(string vector)
    {
        await WriteAsync(vector);
        foreach (var turn in Vector.Load(vector).Turns.GroupBy(turn => turn.InstanceId).Select(turns => turns.Last()))
        {
            var history = (await Reader().ReadEventsAsync(turn.InstanceId, CancellationToken.None))!;
            var end = history.Last(happened => happened.ExecutionCompleted is not null).ExecutionCompleted;
            var request = new OrchestratorRequest { InstanceId = turn.InstanceId, PastEvents = { history } };

            var answer = new OrchestrationSession(VectorOrchestrators.For(turn), request, WorkerServices.From(null)).Execute(request);

            var complete = answer.Actions.Last().CompleteOrchestration;
            Assert.Equal((end.OrchestrationStatus, JsonText.Normal(end.Result)), (complete.OrchestrationStatus, JsonText.Normal(complete.Result)));
        }
    }

    [Fact]
    public async Task Read_ExecutionThatWasShorterThanTheOneBefore_StopsAtTheFirstForeignRow()
    {
        await WriteAsync("continue-as-new-3");
        // A row that the first execution would have left behind the last one's.
        var left = new TableEntity("vec-continue-as-new-3", "0000000000000006") { ["ExecutionId"] = "e90a401b3250491892ab0c6b18cc4f1d", ["EventType"] = "TaskScheduled", ["EventId"] = 0 };
        await new TableClient(azurite.ConnectionString, $"{_hub}History").UpsertEntityAsync(left);

        var read = (await Reader().ReadAsync("vec-continue-as-new-3", CancellationToken.None))!;

        Assert.Equal(6, read.Count);
        Assert.DoesNotContain(read, happened => happened.EventType == EventType.TaskScheduled);
    }

    [Fact]
    public async Task Read_UnknownInstance_IsNull()
    {
        await WriteAsync("timer-1s");

        Assert.Null(await Reader().ReadAsync("nobody", CancellationToken.None));
    }

    [Theory]
    [InlineData("EventType", "SomethingNew")]
    [InlineData("_Timestamp", null)]
    [InlineData("OrchestrationInstance", "{")]
    public async Task Read_RowThatCannotBeRead_SaysWhichOne(string column, string? value)
    {
        await WriteAsync("timer-1s");
        var table = new TableClient(azurite.ConnectionString, $"{_hub}History");
        var row = (await table.GetEntityAsync<TableEntity>("vec-timer-1s", "0000000000000001")).Value;
        _ = value is null ? row.Remove(column) : (row[column] = value) is null;
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace);

        var unreadable = await Assert.ThrowsAsync<FormatException>(() => Reader().ReadAsync("vec-timer-1s", CancellationToken.None));

        Assert.Contains("0000000000000001", unreadable.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case-1", "case-1")]
    [InlineData("a/b\\c#d?e^f", "a^0b^1c^2d^3e^^f")]
    [InlineData("line\nend\u0085", "line^\u00CAend^\u0145")]
    public void InstanceKey_SpecialCharacters_AreEscapedAsTheProviderDoes(string instanceId, string key) =>
        Assert.Equal(key, InstanceKey.Of(instanceId));

    private AzureStorageHistory Reader() => new(new TableServiceClient(azurite.ConnectionString), ConnectionSettings.Parse(azurite.ConnectionString).CreateBlobServiceClient(), _hub);

    private Task WriteAsync(string vector) => new RecordedRows(azurite.ConnectionString, _hub).WriteAsync(vector, blobName => RecordedTexts.Behind(vector, blobName));

    // Trace contexts are no part of what is replayed; rows keep them as JSON of another shape.
    private static HistoryEvent AsRowsTell(HistoryEvent happened)
    {
        var plain = happened.Clone();
        if (plain.ExecutionStarted is { } started)
        {
            started.ParentTraceContext = null;
        }

        if (plain.TaskScheduled is { } scheduled)
        {
            scheduled.ParentTraceContext = null;
        }

        return plain;
    }
}
