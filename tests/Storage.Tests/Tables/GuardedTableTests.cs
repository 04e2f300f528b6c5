using Azure;
using OpcOnboarding.Storage.Tables;
using static OpcOnboarding.Storage.Tables.TableTransactionActionType;

namespace OpcOnboarding.Storage.Tests.Tables;

/// <summary>Every kind of write, with replies lost after the commit: once (a retry meets its own work) and until the retries are used up.</summary>
public sealed class GuardedTableTests(AzuriteFixture azurite) : TableTests(azurite)
{
    private FaultProxy? _proxy;
    private GuardedTable? _guarded;

    /// <summary>A fault, and how often: one reply lost, or those of the first try and of all three retries.</summary>
    public static TheoryData<FaultKind, int> LostReplies => new()
    {
        { FaultKind.CutAfter, 1 },
        { FaultKind.CutAfter, 4 },
        { FaultKind.HangAfter, 1 },
        { FaultKind.HangAfter, 4 },
    };

    private GuardedTable Guarded => _guarded!;

    private FaultProxy Proxy => _proxy!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _proxy = await FaultProxy.StartAsync(ConnectionString);
        var options = QuickRetries();
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(2);
        _guarded = new GuardedTable(new TableClient(_proxy.ConnectionString, Table.Name, options));
        // The first request of a process compiles code for longer than the time-out of these tests.
        await WarmUpAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await base.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(LostReplies))]
    public async Task AddAsync_ReplyLost_IsCommittedOnce(FaultKind kind, int times)
    {
        Proxy.Inject(new Fault(kind), times);

        var result = await Guarded.AddAsync(Row("r", 1));

        Assert.Equal(times, Proxy.Injected);
        Assert.True(result.IsCommitted);
        Assert.Equal((await ReadAsync("r")).ETag, result.ETag);
    }

    [Theory]
    [MemberData(nameof(LostReplies))]
    public async Task ReplaceAsync_ReplyLost_IsCommittedOnce(FaultKind kind, int times)
    {
        var before = (await Guarded.AddAsync(Row("r", 1))).ETag;
        Proxy.Inject(new Fault(kind), times);

        var result = await Guarded.ReplaceAsync(Row("r", 2), before);

        Assert.Equal(times, Proxy.Injected);
        Assert.True(result.IsCommitted);
        var stored = await ReadAsync("r");
        Assert.Equal((stored.ETag, 2), (result.ETag, stored.GetInt32("A")));
    }

    [Theory]
    [MemberData(nameof(LostReplies))]
    public async Task DeleteAsync_ReplyLost_IsCommitted(FaultKind kind, int times)
    {
        var before = (await Guarded.AddAsync(Row("r", 1))).ETag;
        Proxy.Inject(new Fault(kind), times);

        var result = await Guarded.DeleteAsync("p", "r", before);

        Assert.Equal(times, Proxy.Injected);
        Assert.True(result.IsCommitted);
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Theory]
    [MemberData(nameof(LostReplies))]
    public async Task CommitAsync_ReplyLost_IsCommittedOnceWithAllVersions(FaultKind kind, int times)
    {
        var fence = (await Guarded.AddAsync(Row("fence", 1))).ETag;
        var gone = (await Guarded.AddAsync(Row("gone", 1))).ETag;
        var witness = Row("fence", 2);
        Proxy.Inject(new Fault(kind), times);

        var result = await Guarded.CommitAsync(
            [new(UpdateReplace, witness, fence), new(Add, Row("turn", 2)), new(Delete, Row("gone", 1), gone)],
            witness);

        Assert.Equal(times, Proxy.Injected);
        Assert.True(result.IsCommitted);
        Assert.Equal([(await ReadAsync("fence")).ETag, (await ReadAsync("turn")).ETag, default], result.ETags);
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "gone")).HasValue);
    }

    [Fact]
    public async Task CommitAsync_ReplyLostAndARowChangedSince_GivesNoVersionForIt()
    {
        var witness = Row("witness", 1);
        Proxy.Inject(Fault.CutAfter);
        var changed = false;
        Proxy.BeforeReply = request => changed = changed || ChangeRow(request);

        var result = await Guarded.CommitAsync([new(Add, witness), new(Add, Row("shared", 1))], witness);

        Assert.True(changed);
        Assert.Equal([(await ReadAsync("witness")).ETag, default], result.ETags);
        Assert.Equal(9, (await ReadAsync("shared")).GetInt32("A"));
    }

    [Fact]
    public async Task AddAsync_RowOfSomeoneElse_IsConflict()
    {
        await Table.AddEntityAsync(Row("r", 1));

        var result = await Guarded.AddAsync(Row("r", 2));

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        Assert.Empty(result.ETags);
        Assert.Equal(1, (await ReadAsync("r")).GetInt32("A"));
    }

    [Fact]
    public async Task AddAsync_SameRowObjectAgain_IsConflict()
    {
        var row = Row("r", 1);
        await Guarded.AddAsync(row);

        Assert.Equal(CommitOutcome.Conflict, (await Guarded.AddAsync(row)).Outcome);
    }

    [Fact]
    public async Task ReplaceAsync_StaleVersion_IsConflict()
    {
        var stale = (await Guarded.AddAsync(Row("r", 1))).ETag;
        await Guarded.ReplaceAsync(Row("r", 2), stale);

        var result = await Guarded.ReplaceAsync(Row("r", 3), stale);

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        Assert.Throws<InvalidOperationException>(() => result.ETag);
        Assert.Equal(2, (await ReadAsync("r")).GetInt32("A"));
    }

    [Fact]
    public async Task ReplaceAsync_NoSuchRow_IsNotFound() =>
        Assert.Equal(CommitOutcome.NotFound, (await Guarded.ReplaceAsync(Row("none", 1), ETag.All)).Outcome);

    [Fact]
    public async Task DeleteAsync_StaleVersion_IsConflict()
    {
        var stale = (await Guarded.AddAsync(Row("r", 1))).ETag;
        await Guarded.ReplaceAsync(Row("r", 2), stale);

        Assert.Equal(CommitOutcome.Conflict, (await Guarded.DeleteAsync("p", "r", stale)).Outcome);
        Assert.Equal(2, (await ReadAsync("r")).GetInt32("A"));
    }

    [Fact]
    public async Task DeleteAsync_Twice_IsCommittedTwice()
    {
        var version = (await Guarded.AddAsync(Row("r", 1))).ETag;

        Assert.True((await Guarded.DeleteAsync("p", "r", version)).IsCommitted);
        Assert.True((await Guarded.DeleteAsync("p", "r", version)).IsCommitted);
    }

    [Fact]
    public async Task CommitAsync_LostRace_NamesTheActionAndStoresNothing()
    {
        await Guarded.AddAsync(Row("there", 1));
        var witness = Row("witness", 2);

        var result = await Guarded.CommitAsync([new(Add, witness), new(Add, Row("there", 2))], witness);

        Assert.Equal((CommitOutcome.Conflict, 1), (result.Outcome, result.FailedAction));
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "witness")).HasValue);
    }

    [Fact]
    public async Task CommitAsync_FiftyAtOnceOnOneFence_OneIsCommittedThoughRepliesAreLost()
    {
        var fence = (await Guarded.AddAsync(Row("fence", 0))).ETag;
        var patient = new GuardedTable(new TableClient(Proxy.ConnectionString, Table.Name, QuickRetries()));
        Proxy.Inject(Fault.CutAfter, times: 10);

        var results = await Task.WhenAll(Enumerable.Range(1, 50).Select(async number =>
        {
            var witness = Row("fence", number);
            return await patient.CommitAsync([new(UpdateReplace, witness, fence), new(Add, Row($"turn{number}", number))], witness);
        }));

        Assert.Equal(10, Proxy.Injected);
        Assert.Equal(49, results.Count(result => result.Outcome == CommitOutcome.Conflict));
        var winner = Array.FindIndex(results, result => result.IsCommitted) + 1;
        Assert.Equal(winner, (await ReadAsync("fence")).GetInt32("A"));
        Assert.Equal(winner, (await ReadAsync($"turn{winner}")).GetInt32("A"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CommitAsync_WitnessNotWritten_IsRefused(bool deleted)
    {
        var witness = Row("r", 1);
        TableTransactionAction[] actions = deleted ? [new(Delete, witness, ETag.All)] : [new(Add, Row("r", 1))];

        await Assert.ThrowsAsync<ArgumentException>(() => Guarded.CommitAsync(actions, witness));
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    public async Task AddAsync_StoreRefusesForLong_Throws(int status)
    {
        Proxy.Inject(Fault.Answer(status), times: 4);

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => Guarded.AddAsync(Row("r", 1)));

        Assert.Equal((4, status), (Proxy.Injected, failed.Status));
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task AddAsync_NeverReachesTheStore_Throws()
    {
        Proxy.Inject(Fault.CutBefore, times: 4);

        await Assert.ThrowsAnyAsync<Exception>(() => Guarded.AddAsync(Row("r", 1)));

        Assert.Equal(4, Proxy.Injected);
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task AddAsync_NoSuchTable_Throws()
    {
        var missing = new GuardedTable(new TableClient(ConnectionString, AzuriteFixture.UniqueName()));

        var failed = await Assert.ThrowsAsync<RequestFailedException>(() => missing.AddAsync(Row("r", 1)));

        Assert.Equal("TableNotFound", failed.ErrorCode);
    }

    private static TableEntity Row(string rowKey, int value) => new("p", rowKey) { ["A"] = value };

    /// <summary>Another writer, faster than the reply.</summary>
    private bool ChangeRow(ProxiedRequest request)
    {
        if (request.IsWrite)
            Table.UpsertEntityAsync(new TableEntity("p", "shared") { ["A"] = 9, [GuardedTable.CommitIdProperty] = Guid.NewGuid() }).GetAwaiter().GetResult();
        return request.IsWrite;
    }

    private async Task WarmUpAsync()
    {
        var patient = new TableClient(Proxy.ConnectionString, Table.Name);
        await patient.UpsertEntityAsync(new TableEntity("warm", "up"));
        await patient.SubmitTransactionAsync([new(UpsertMerge, new TableEntity("warm", "up"))]);
        await patient.GetEntityIfExistsAsync<TableEntity>("warm", "up");
    }
}
