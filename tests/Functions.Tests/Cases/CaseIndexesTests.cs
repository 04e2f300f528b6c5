using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Cases;

/// <summary>Rows of lists that come too late, as from a process that slept through a takeover, do not stay.</summary>
public sealed class CaseIndexesTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Sync_CaseHasMovedOnMeanwhile_LeavesTheRowsOfNow()
    {
        var onboarded = await Scenario.SubmittedAsync(api.Server);
        var submitted = await Service<CaseStore>().GetAsync(onboarded.CaseId, CancellationToken.None);
        await onboarded.MoveAsync(await onboarded.FounderAsync(), "withdraw");
        await Eventually.HoldsAsync(async () => Describes(await RowsAsync(onboarded.CaseId), "withdrawn"), "The lists do not follow the case.");
        var now = await RowsAsync(onboarded.CaseId);

        await Service<CaseIndexes>().SyncAsync(null, submitted, isListed: true, tenure: null, CancellationToken.None);

        Assert.Equal(now, await RowsAsync(onboarded.CaseId));
    }

    [Fact]
    public async Task Tenure_OfTheOwner_StaysTheSame()
    {
        var tenure = Service<CaseIndexes>().Tenure;

        await Scenario.SubmittedAsync(api.Server);

        Assert.NotNull(tenure);
        Assert.Equal(tenure, Service<CaseIndexes>().Tenure);
    }

    private static bool Describes(IReadOnlyList<string> rows, string state) =>
        rows.Any(row => row.Contains($"\"{state}\"", StringComparison.Ordinal)) && !rows.Any(row => row.StartsWith("task ", StringComparison.Ordinal));

    private T Service<T>()
        where T : notnull => api.Server.Services.GetRequiredService<T>();

    /// <summary>What the lists say of the case.</summary>
    private async Task<IReadOnlyList<string>> RowsAsync(string caseId)
    {
        var rows = new List<string>();
        var tables = new TableServiceClient(api.Server.ConnectionString);
        await foreach (var row in tables.GetTableClient("Worklist").QueryAsync<TableEntity>((string?)null))
        {
            rows.AddRange(row.RowKey.Contains(caseId, StringComparison.Ordinal) ? [$"task {row.RowKey}"] : []);
        }

        await foreach (var row in tables.GetTableClient("Directory").QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {caseId}")))
        {
            rows.Add($"{row.PartitionKey} {row.GetString("Entry")}");
        }

        Assert.NotEmpty(rows);
        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
