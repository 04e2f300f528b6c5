using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Operations;

/// <summary>What has stopped is shown, refuses to go on while its cause lasts, and goes on afterwards by an order that the journal keeps.</summary>
public sealed class CaseRetryTests
{
    private static readonly JourneyDefinition s_next = Journey.Current with { Version = "2027-01" };

    [Fact]
    public async Task RolledBackRelease_FailsTheCaseOfTheNewerOne_WhichGoesOnAfterTheReleaseAndARetry()
    {
        await using var server = await OnboardingServer.StartAsync(journeys: new JourneyCatalogue(s_next, Journey.Current));
        var stopped = await Scenario.InProgressAsync(server);
        var sound = await SoundAsync(server);
        await FailAsync(server);
        Assert.False((await server.StatusAsync())["healthy"].GetBoolean());
        Assert.Equal(stopped.CaseId, Assert.Single((await server.StatusAsync())["orchestrations"].GetProperty("failed").EnumerateArray()).Text("caseId"));

        server.Journeys = new JourneyCatalogue(s_next, Journey.Current);
        await server.RestartAsync();
        (await stopped.RetryAsync("once")).MustBeOk();
        var again = (await stopped.RetryAsync("once")).MustBeOk();

        Assert.Equal([stopped.CaseId], again["orchestrations"].EnumerateArray().Select(id => id.GetString()));
        await stopped.LightBecomesAsync("registration", "red");
        await stopped.MoveStepAsync("registration", "approve");
        await IsJournaledOnceAsync(stopped);
        (await stopped.RetryAsync("later")).MustBe(HttpStatusCode.Conflict, "caseNotStopped");
        (await sound.RetryAsync()).MustBe(HttpStatusCode.Conflict, "caseNotStopped");
        Assert.True((await server.StatusAsync())["healthy"].GetBoolean());
    }

    [Fact]
    public async Task HubRow_Unreadable_IsFoundAfterARestartBeforeAnybodyNeedsIt_AndMended()
    {
        await using var server = await OnboardingServer.StartAsync();
        var broken = await Scenario.InProgressAsync(server);
        await server.StopAsync();
        var sound = await SpoilAsync(server, broken);
        await server.StartAgainAsync();

        await server.HasProblemAsync("caseQuarantined");
        Assert.Equal(broken.CaseId, Assert.Single((await server.StatusAsync())["quarantined"].EnumerateArray()).Text("caseId"));
        (await broken.FireStepAsync(await broken.DeskAsync("registration"), "registration", "approve")).MustBe(HttpStatusCode.ServiceUnavailable, "caseQuarantined");
        Assert.Single((await server.StatusAsync())["quarantined"].EnumerateArray());
        (await broken.RetryAsync("too-early")).MustBe(HttpStatusCode.Conflict, "caseUnreadable");

        await new TableServiceClient(server.ConnectionString).GetTableClient("Hub").UpsertEntityAsync(sound, TableUpdateMode.Replace);
        (await broken.RetryAsync("mended")).MustBeOk();

        Assert.Empty((await server.StatusAsync())["quarantined"].EnumerateArray());
        await broken.MoveStepAsync("registration", "approve");
    }

    [Fact]
    public async Task CaseRow_Unreadable_IsNamedByTheScanAndRefusedUntilMended()
    {
        await using var server = await OnboardingServer.StartAsync();
        var broken = await Scenario.InProgressAsync(server);
        var table = new TableServiceClient(server.ConnectionString).GetTableClient("Cases");
        var row = (await table.GetEntityAsync<TableEntity>(broken.CaseId, "case")).Value;
        var sound = row.GetString("Case")!;
        row["Case"] = "{";
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        var found = Assert.Single((await server.StatusAsync(scan: true))["quarantined"].EnumerateArray());
        Assert.Equal((broken.CaseId, "case", "JsonException"), (found.Text("caseId"), found.Text("what"), found.Text("reason")));
        (await broken.RetryAsync()).MustBe(HttpStatusCode.Conflict, "caseUnreadable");

        row["Case"] = sound;
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
        Assert.True((await server.StatusAsync(scan: true))["healthy"].GetBoolean());
        (await broken.RetryAsync()).MustBe(HttpStatusCode.Conflict, "caseNotStopped");
        await broken.MoveStepAsync("registration", "approve");
    }

    [Fact]
    public async Task Retry_BadInput_IsRefusedWithAReason()
    {
        await using var server = await OnboardingServer.StartAsync();
        var administrator = await server.AsAsync("administrator-1");
        var unknown = $"/api/administration/cases/{new string('0', 32)}/retry";

        (await administrator.PostAsync(unknown, new { })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await administrator.PostAsync(unknown, new { reason = 7 })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await administrator.PostAsync(unknown, new { reason = new string('x', 501) })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await administrator.PostAsync(unknown, new { reason = "x" })).MustBe(HttpStatusCode.NotFound, "notFound");
        (await administrator.PostAsync("/api/administration/cases/..%2fcase/retry", new { reason = "x" })).MustBe(HttpStatusCode.NotFound, "notFound");
        (await administrator.PostAsync("/api/administration/hold?seconds=0")).MustBe(HttpStatusCode.BadRequest, "parameterNotValid");
        (await administrator.PostAsync("/api/administration/hold?seconds=301")).MustBe(HttpStatusCode.BadRequest, "parameterNotValid");
    }

    private static async Task<OnboardedCase> SoundAsync(OnboardingServer server)
    {
        server.Journeys = JourneyCatalogue.Released;
        await server.RestartAsync();
        var sound = await Scenario.InProgressAsync(server, "P02", "founder-wang");
        server.Journeys = new JourneyCatalogue(s_next, Journey.Current);
        return sound;
    }

    /// <summary>An older release runs over the moment in which a timer of the newer journey's case is due.</summary>
    private static async Task FailAsync(OnboardingServer server)
    {
        server.Journeys = JourneyCatalogue.Released;
        await server.PassToAsync(Beijing.Opening("2026-11-18"), Outage.OverTheMoment);
        await server.HasProblemAsync("orchestrationFailed");
    }

    private static async Task IsJournaledOnceAsync(OnboardedCase stopped)
    {
        var entry = Assert.Single(await stopped.HistoryAsync(), entry => entry.Text("kind") == "retryOrdered");
        Assert.Equal(("administrator-1", "administrator", Administration.Reason), (entry.GetProperty("actor").Text("subject"), entry.GetProperty("actor").Text("role"), entry.Text("reason")));
    }

    /// <summary>Spoils the open row of the case's orchestration; gives it as it was.</summary>
    private static async Task<TableEntity> SpoilAsync(OnboardingServer server, OnboardedCase broken)
    {
        var table = new TableServiceClient(server.ConnectionString).GetTableClient("Hub");
        await foreach (var row in table.QueryAsync<TableEntity>((string?)null))
        {
            if (row.RowKey == $"o;{broken.CaseId}")
            {
                var sound = (await table.GetEntityAsync<TableEntity>(row.PartitionKey, row.RowKey)).Value;
                row["D00"] = new byte[] { 0xFF, 0x00, 0xFF };
                await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
                return sound;
            }
        }

        throw new InvalidOperationException("The case has no open orchestration.");
    }
}
