using System.Text.Json;
using System.Text.RegularExpressions;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Operations;

/// <summary>The indexes hold nothing that the cases don't: thrown away and rebuilt they are the same.</summary>
public sealed class IndexRebuildTests
{
    // Written with every write, and different each time without a difference in what is said: version, nonce of a sealed name, seal over both.
    private static readonly string[] s_ever = ["CommitId", "Company", "Seal"];

    [Fact]
    public async Task Rebuild_AfterAllRowsAreLost_WritesThemAsTheyWere()
    {
        await using var server = await OnboardingServer.StartAsync();
        await PlayAsync(server);
        var before = await IndexesAsync(server);
        var lists = await ListsAsync(server);
        await DeleteAsync(server, "Worklist", _ => true);
        await DeleteAsync(server, "Directory", _ => true);

        var report = await RebuildAsync(server);

        Assert.Equal((5, 0, 0), (report["cases"].GetInt32(), report["unreadable"].GetInt32(), report["rowsRemoved"].GetInt32()));
        Assert.Equal(before, await IndexesAsync(server));
        Assert.Equal(lists, await ListsAsync(server));
    }

    [Fact]
    public async Task Rebuild_RowsOfNoCaseAndMiscounts_AreSetRight()
    {
        await using var server = await OnboardingServer.StartAsync();
        await PlayAsync(server);
        var before = await IndexesAsync(server);
        var tables = new TableServiceClient(server.ConnectionString);
        var stray = new TableEntity("yancheng", $"window:20261116:{new string('b', 32)}:case") { ["Task"] = "{}" };
        await tables.GetTableClient("Worklist").AddEntityAsync(stray);
        await foreach (var row in tables.GetTableClient("Directory").QueryAsync<TableEntity>("RowKey ge 'load:' and RowKey lt 'load;'"))
        {
            row["Load"] = 17;
            await tables.GetTableClient("Directory").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        }

        var report = await RebuildAsync(server);

        Assert.Equal(1, report["rowsRemoved"].GetInt32());
        Assert.Equal(before, await IndexesAsync(server));
        Assert.Equal(0, (await RebuildAsync(server))["rowsRemoved"].GetInt32());
    }

    /// <summary>Cases in every state that matters to a list: draft, submitted, in progress, completed, withdrawn.</summary>
    private static async Task PlayAsync(OnboardingServer server)
    {
        await Scenario.EmptyDraftAsync(server, "P03", "founder-chen");
        await Scenario.SubmittedAsync(server, "P02", "founder-wang");
        await Scenario.InProgressAsync(server, "P04");
        var ended = await Scenario.InProgressAsync(server);
        foreach (var step in Scenario.Steps)
        {
            await ended.MoveStepAsync(step, "approve");
        }

        var withdrawn = await Scenario.SubmittedAsync(server, "P08");
        await withdrawn.MoveAsync(await withdrawn.FounderAsync(), "withdraw");
        await withdrawn.BecomesAsync("withdrawn");
    }

    private static async Task<ApiAnswer> RebuildAsync(OnboardingServer server) =>
        (await (await server.AsAsync("administrator-1")).PostAsync("/api/administration/indexes/rebuild")).MustBeOk();

    /// <summary>All rows of both tables as text; without places that nobody has, which say the same as no row.</summary>
    private static async Task<IReadOnlyList<string>> IndexesAsync(OnboardingServer server)
    {
        var rows = new List<string>();
        foreach (var name in new[] { "Worklist", "Directory" })
        {
            await foreach (var row in new TableServiceClient(server.ConnectionString).GetTableClient(name).QueryAsync<TableEntity>((string?)null))
            {
                var isFree = row.RowKey == "loads" ? row.GetString("Loads") == "{}" : row.RowKey.StartsWith("assigned:", StringComparison.Ordinal) && row.GetString("With") is null;
                var cells = row.Where(cell => !s_ever.Contains(cell.Key)).OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={Unversioned($"{cell.Value}")}");
                rows.AddRange(isFree ? [] : [$"{name} {row.PartitionKey} {row.RowKey} {string.Join(' ', cells)}"]);
            }
        }

        Assert.NotEmpty(rows);
        return [.. rows.Order(StringComparer.Ordinal)];
    }

    /// <summary>What people see of them, names opened.</summary>
    private static async Task<IReadOnlyList<string>> ListsAsync(OnboardingServer server)
    {
        var window = (await (await server.AsAsync("officer-window-yancheng")).GetAsync("/api/worklist?department=window")).MustBeOk();
        var all = (await (await server.AsAsync("auditor-1")).GetAsync("/api/cases")).MustBeOk();
        return [.. window["items"].EnumerateArray().Concat(all["items"].EnumerateArray()).Select(item => Unversioned(JsonSerializer.Serialize(item)))];
    }

    /// <summary>A rebuilt task says the case's version of now, a written one that of its last change.</summary>
    private static string Unversioned(string json) => Regex.Replace(json, "\"version\":[0-9]+", "");

    private static async Task DeleteAsync(OnboardingServer server, string name, Func<TableEntity, bool> isMeant)
    {
        var table = new TableServiceClient(server.ConnectionString).GetTableClient(name);
        var deleted = 0;
        await foreach (var row in table.QueryAsync<TableEntity>((string?)null))
        {
            if (isMeant(row))
            {
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
                deleted++;
            }
        }

        Assert.NotEqual(0, deleted);
    }
}
