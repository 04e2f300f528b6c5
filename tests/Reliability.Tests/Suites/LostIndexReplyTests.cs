using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// R5 for rows that carry no mark of who wrote them, because doing it again changes nothing: the lists and look-ups. The reply is lost after
/// the commit, once or at every try; whoever keeps the list does it again then, and the rows are what the case says.
/// </summary>
public sealed class LostIndexReplyTests : IAsyncLifetime
{
    private const string CaseId = "case-1";
    private const string City = "yancheng";

    private LocalStore _store = null!;
    private FaultProxy _proxy = null!;
    private CaseTables _tables = null!;

    [Theory, InlineData(1), InlineData(4)]
    public async Task LookupRow_WhoseReplyIsLost_IsThereOnce(int times)
    {
        using var master = MasterKey.LoadOrCreate(_store.DataFolder);
        var directory = new DirectoryIndex(_tables, LookupHasher.From(master));

        await LoseAsync(times, () => directory.AddLookupsAsync(CaseId, null, "盐城市晨光个人工作室", CancellationToken.None));

        Assert.Equal([CaseId], await directory.FindOthersAsync("another case", LookupKind.EntityName, "盐城市晨光个人工作室", CancellationToken.None));
    }

    [Theory, InlineData(1), InlineData(4)]
    public async Task WorklistRows_WhoseReplyIsLost_AreTheNewOnesAndNotTheOld(int times)
    {
        var worklist = new WorklistIndex(_tables, JourneyCatalogue.Released);
        using var key = CaseKey.Create(CaseId);
        var before = await SubmittedAsync(key, new DateOnly(2026, 11, 18));
        await worklist.SyncAsync(null, before, CancellationToken.None);
        var after = await SubmittedAsync(key, new DateOnly(2026, 11, 20));
        var stale = WorklistIndex.KeysOf(worklist.TasksOf(before.File, before.Case));
        after = after with { File = after.File with { StaleWorklistRows = stale } };

        await LoseAsync(times, () => worklist.SyncAsync(before, after, CancellationToken.None));

        Assert.Equal(WorklistIndex.KeysOf(worklist.TasksOf(after.File, after.Case)).Order(), (await KeysAsync()).Order());
        Assert.Empty(stale.Intersect(await KeysAsync()));
    }

    public async ValueTask InitializeAsync()
    {
        _store = await LocalStore.StartAsync();
        _proxy = await FaultProxy.StartAsync(_store.ConnectionString);
        var options = new TableClientOptions();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        _tables = new CaseTables(new TableServiceClient(_proxy.ConnectionString, options));
        await _tables.CreateAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _proxy.DisposeAsync();
        await _store.DisposeAsync();
    }

    /// <summary>An activity that fails is run again by the hub, from its beginning.</summary>
    private async Task LoseAsync(int times, Func<Task> write)
    {
        _proxy.Inject(Fault.CutAfter, times);
        try
        {
            await write();
        }
        catch (Exception lost) when (lost is Azure.RequestFailedException or AggregateException)
        {
            await write();
        }

        Assert.Equal(times, _proxy.Injected);
    }

    private async Task<CaseRecord> SubmittedAsync(CaseKey key, DateOnly dueOn)
    {
        using var master = MasterKey.LoadOrCreate(_store.DataFolder);
        var file = new CaseFile
        {
            CaseId = CaseId,
            CaseNumber = "n",
            CityKey = City,
            City = "盐城市",
            District = "亭湖区",
            Founder = "founder-lin",
            CreatedAt = new DateTimeOffset(2026, 11, 16, 2, 0, 0, TimeSpan.Zero),
        };
        var onboarding = new OnboardingCase
        {
            CaseId = CaseId,
            JourneyVersion = Journey.Current.Version,
            CalendarVersion = "test",
            EntityType = default,
            State = CaseState.Submitted,
            Clock = new Clock(dueOn.AddDays(-2), dueOn, file.CreatedAt, dueOn.AddDays(1)),
        };
        return new CaseRecord(file, onboarding, new CaseWords(), await key.WrapAsync(master, CancellationToken.None), new CaseCipher(key), default);
    }

    private async Task<IReadOnlyList<string>> KeysAsync()
    {
        var keys = new List<string>();
        await foreach (var row in _tables.Worklist.Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {City}")))
        {
            keys.Add(row.RowKey);
        }

        return keys;
    }
}
