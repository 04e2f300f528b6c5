using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Operations;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>A release whose code goes another way than an open case has gone is refused for that case before it writes anything; the right release goes on.</summary>
public sealed class BreakingChangeTests
{
    // Under the version that cases run on: what must never be released. One step fewer asks for fewer activities.
    private static readonly JourneyDefinition s_broken = Journey.Current with
    {
        Steps = [.. Journey.Current.Steps.Where(step => step.Kind != StepKind.MentorPairing)],
    };

    [Fact]
    public async Task StepLeftOutUnderTheSameVersion_MeetsAnOpenCase_WritesNothingToIt()
    {
        await using var server = await OnboardingServer.StartAsync();
        var open = await Scenario.InProgressAsync(server);
        var before = await RowsAsync(server);

        server.Journeys = new JourneyCatalogue(s_broken);
        await server.PassToAsync(Beijing.Opening("2026-11-18"), Outage.OverTheMoment);
        await server.HasProblemAsync("orchestrationFailed");

        Assert.Equal(open.CaseId, Assert.Single((await server.StatusAsync())["orchestrations"].GetProperty("failed").EnumerateArray()).Text("caseId"));
        Assert.Equal(before, await RowsAsync(server));

        server.Journeys = JourneyCatalogue.Released;
        await server.RestartAsync();
        (await open.RetryAsync()).MustBeOk();
        await open.LightBecomesAsync("registration", "red");
        Assert.NotEqual(before, await RowsAsync(server));
    }

    /// <summary>Every row of cases and work lists, with the tag that changes with each write.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(OnboardingServer server)
    {
        var rows = new List<string>();
        foreach (var table in new[] { "Cases", "Worklist", "Ledger" })
        {
            await foreach (var row in new TableClient(server.ConnectionString, table).QueryAsync<TableEntity>((string?)null))
            {
                rows.Add($"{table} {row.PartitionKey} {row.RowKey} {row.ETag}");
            }
        }

        return rows;
    }
}
