using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Operations;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Retention;

/// <summary>A rebuild of the indexes that read a case before it was erased must not leave behind by what its person could be found.</summary>
public sealed class RebuildDuringErasureTests
{
    private static readonly string[] s_findable = ["person:", "identityNumber:", "entityName:"];

    [Fact]
    public async Task Rebuild_OvertakenByAnErasure_LeavesNoLookup()
    {
        await using var server = await OnboardingServer.StartAsync(settings: Erasure.KeepNothing);
        var completed = await Erasure.SettledAsync(server);
        await Erasure.CheckpointAsync(server);
        Assert.Equal(s_findable.Length, await FindableAsync(server, completed.CaseId));
        var overtaking = new Overtaking("identityNumber", () => Erasure.EraseAsync(server, completed.CaseId));

        await Rebuild(server, overtaking).RunAsync(default);

        Assert.True(overtaking.HasHappened);
        Assert.Equal(0, await FindableAsync(server, completed.CaseId));
        Assert.Equal("erased", (await Erasure.VerifyAsync(server, completed.CaseId))["outcome"].GetString());
    }

    /// <summary>A rebuild was killed after it had put back what the erasure took out.</summary>
    [Fact]
    public async Task Rebuild_AfterOneThatWasCutOff_TakesTheLookupsOut()
    {
        await using var server = await OnboardingServer.StartAsync(settings: Erasure.KeepNothing);
        var completed = await Erasure.SettledAsync(server);
        await Erasure.EraseAsync(server, completed.CaseId);
        await server.Services.GetRequiredService<DirectoryIndex>().AddLookupsAsync(completed.CaseId, "99000120010516002X", "盐城某某科技有限公司", default);

        await server.Services.GetRequiredService<IndexRebuild>().RunAsync(default);

        Assert.Equal(0, await FindableAsync(server, completed.CaseId));
    }

    /// <summary>The service's own rebuild, over a directory that is overtaken.</summary>
    private static IndexRebuild Rebuild(OnboardingServer server, Overtaking overtaking)
    {
        var options = new TableClientOptions();
        options.AddPolicy(overtaking, HttpPipelinePosition.PerCall);
        var overtaken = new CaseTables(new TableServiceClient(server.ConnectionString, options));
        return ActivatorUtilities.CreateInstance<IndexRebuild>(
            server.Services, new DirectoryIndex(overtaken, server.Services.GetRequiredService<LookupHasher>()));
    }

    private static async Task<int> FindableAsync(OnboardingServer server, string caseId)
    {
        var found = 0;
        await foreach (var row in new TableServiceClient(server.ConnectionString).GetTableClient("Directory").QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {caseId}")))
        {
            found += s_findable.Any(kind => row.PartitionKey.StartsWith(kind, StringComparison.Ordinal)) ? 1 : 0;
        }

        return found;
    }

    /// <summary>Lets something happen before the first write to a partition reaches the store.</summary>
    private sealed class Overtaking(string partition, Func<Task> happen) : HttpPipelinePolicy
    {
        public bool HasHappened { get; private set; }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (!HasHappened && message.Request.Method != RequestMethod.Get && message.Request.Uri.ToString().Contains(partition, StringComparison.Ordinal))
            {
                HasHappened = true;
                await happen();
            }

            await ProcessNextAsync(message, pipeline);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
    }
}
