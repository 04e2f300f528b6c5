using Microsoft.Extensions.Logging.Abstractions;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Commits;
using OpcOnboarding.Durable.Embedded.Ownership;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// R5: the reply to each kind of write to a table is lost after the commit, once, so that the next try meets its own work, or as often as there are
/// tries, so that nobody ever hears of it. Every write is known again as one's own.
/// </summary>
public sealed class LostReplyTests : IAsyncLifetime
{
    // The pipeline makes four tries; what is read back afterwards goes through.
    private const int Once = 1;
    private const int EveryTry = 4;

    private static readonly TableClientOptions s_hurried = Hurried();

    private LocalStore _store = null!;
    private FaultProxy _proxy = null!;
    private TableClient _table = null!;

    public static TheoryData<string, int> Writes => [.. from kind in Kinds from times in new[] { Once, EveryTry } select (kind, times)];

    private static string[] Kinds =>
    [
        "create row", "replace row", "delete row", "transaction", "create table",
        "take ownership of a new hub", "take ownership that is free", "renew ownership", "release ownership",
        "raise fence of a new shard", "raise fence", "hub transaction",
    ];

    [Theory, MemberData(nameof(Writes))]
    public async Task Write_WhoseReplyIsLost_IsKnownAgain(string kind, int times)
    {
        var report = Seed.Report($"{nameof(LostReplyTests)}-{kind.Replace(' ', '-')}-{times}");

        await WriteAsync(kind, () => _proxy.Inject(Fault.CutAfter, times));

        Assert.Equal(times, _proxy.Injected);
        report.AtLeast("lost replies", times, _proxy.Injected);
        report.Write();
    }

    public async ValueTask InitializeAsync()
    {
        _store = await LocalStore.StartAsync();
        _proxy = await FaultProxy.StartAsync(_store.ConnectionString);
        _table = new TableServiceClient(_proxy.ConnectionString, s_hurried).GetTableClient("Rows");
        await _table.CreateIfNotExistsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _store.DisposeAsync();
    }

    private Task WriteAsync(string kind, Action lose) => kind switch
    {
        "create row" => CreateRowAsync(lose),
        "replace row" => ReplaceRowAsync(lose),
        "delete row" => DeleteRowAsync(lose),
        "transaction" => TransactionAsync(lose),
        "create table" => CreateTableAsync(lose),
        "take ownership of a new hub" => TakeOwnershipAsync(lose, wasOwned: false),
        "take ownership that is free" => TakeOwnershipAsync(lose, wasOwned: true),
        "renew ownership" => RenewOwnershipAsync(lose),
        "release ownership" => ReleaseOwnershipAsync(lose),
        "raise fence of a new shard" => FenceAsync(lose, raisedBefore: false),
        "raise fence" => FenceAsync(lose, raisedBefore: true),
        "hub transaction" => HubTransactionAsync(lose),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody knows how to write that."),
    };

    private async Task CreateRowAsync(Action lose)
    {
        lose();
        Assert.Equal(CommitOutcome.Committed, (await new GuardedTable(_table).AddAsync(Row())).Outcome);
        await IsStoredAsync(1);
    }

    private async Task ReplaceRowAsync(Action lose)
    {
        var guarded = new GuardedTable(_table);
        var added = await guarded.AddAsync(Row());
        lose();
        Assert.Equal(CommitOutcome.Committed, (await guarded.ReplaceAsync(Row(2), added.ETag)).Outcome);
        await IsStoredAsync(2);
    }

    private async Task DeleteRowAsync(Action lose)
    {
        var guarded = new GuardedTable(_table);
        var added = await guarded.AddAsync(Row());
        lose();
        Assert.Equal(CommitOutcome.Committed, (await guarded.DeleteAsync("p", "r", added.ETag)).Outcome);
        Assert.False((await _table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    private async Task TransactionAsync(Action lose)
    {
        var row = Row();
        lose();
        var result = await new GuardedTable(_table).CommitAsync([new TableTransactionAction(TableTransactionActionType.Add, row)], row);
        Assert.Equal(CommitOutcome.Committed, result.Outcome);
        await IsStoredAsync(1);
    }

    private async Task CreateTableAsync(Action lose)
    {
        var table = new TableServiceClient(_proxy.ConnectionString, s_hurried).GetTableClient("New");
        lose();
        await TriedAgainAsync(async () => await table.CreateIfNotExistsAsync() is not null);
        Assert.Equal(CommitOutcome.Committed, (await new GuardedTable(table).AddAsync(Row())).Outcome);
    }

    private async Task TakeOwnershipAsync(Action lose, bool wasOwned)
    {
        if (wasOwned)
        {
            var former = Lease("former");
            Assert.True(await former.TryTakeAsync(default));
            await former.ReleaseAsync(default);
        }

        var lease = Lease("owner");
        lose();
        Assert.True(await TriedAgainAsync(() => lease.TryTakeAsync(default)));
        Assert.True(await lease.RenewAsync(default));
        Assert.False(await Lease("other").TryTakeAsync(default));
    }

    private async Task RenewOwnershipAsync(Action lose)
    {
        var lease = Lease("owner");
        Assert.True(await lease.TryTakeAsync(default));
        lose();
        Assert.True(await TriedAgainAsync(() => lease.RenewAsync(default)));
        Assert.True(await lease.RenewAsync(default));
    }

    private async Task ReleaseOwnershipAsync(Action lose)
    {
        var lease = Lease("owner");
        Assert.True(await lease.TryTakeAsync(default));
        lose();
        await TriedAgainAsync(async () =>
        {
            await lease.ReleaseAsync(default);
            return true;
        });
        Assert.True(await Lease("other").TryTakeAsync(default));
    }

    private async Task FenceAsync(Action lose, bool raisedBefore)
    {
        if (raisedBefore)
        {
            await new Fence(_table, "s00").RaiseAsync(default);
        }

        var fence = new Fence(_table, "s00");
        lose();
        await TriedAgainAsync(async () =>
        {
            await fence.RaiseAsync(default);
            return true;
        });
        await SubmitAsync(fence);
        await IsStoredAsync(1, "s00");
    }

    private async Task HubTransactionAsync(Action lose)
    {
        var fence = new Fence(_table, "s00");
        await fence.RaiseAsync(default);
        lose();
        await SubmitAsync(fence);
        await IsStoredAsync(1, "s00");
    }

    private async Task SubmitAsync(Fence fence)
    {
        using var metrics = new TaskHubMetrics();
        var transaction = new FencedTransaction(_table, fence, HubMachine.Present, metrics, NullLogger.Instance);
        await transaction.SubmitAsync([new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("s00", "r") { ["Value"] = 1 })], default);
    }

    /// <summary>The hub's loop tries again after a failure; whoever wrote the row, it must find it its own then.</summary>
    private static async Task<bool> TriedAgainAsync(Func<Task<bool>> write)
    {
        try
        {
            return await write();
        }
        catch (Exception lost) when (lost is Azure.RequestFailedException or AggregateException)
        {
            return await write();
        }
    }

    private static TableClientOptions Hurried()
    {
        var options = new TableClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        return options;
    }

    private OwnershipLease Lease(string owner) => new(_table, new TaskHubOptions { OwnerId = owner }, TimeProvider.System);

    private static TableEntity Row(int value = 1) => new("p", "r") { ["Value"] = value };

    private async Task IsStoredAsync(int value, string partition = "p") =>
        Assert.Equal(value, (await _table.GetEntityAsync<TableEntity>(partition, "r")).Value.GetInt32("Value"));
}
