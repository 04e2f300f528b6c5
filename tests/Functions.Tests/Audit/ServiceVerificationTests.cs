using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>What belongs to no single case is verified, too: access log, budgets, rules, checkpoints.</summary>
public sealed class ServiceVerificationTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Verify_ALookCutOffWithItsHeadPutBack_IsFoundByTheCheckpoint()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        await LookAsync(submitted);
        var access = Table("Access");
        var before = await RowsAsync(access);
        await LookAsync(submitted);
        await CheckpointAsync();
        Assert.Equal("passed", await OutcomeAsync());
        var after = await RowsAsync(access);
        var (last, head) = (after.Last(row => row.RowKey != AccessEntry.Head), after.Single(row => row.RowKey == AccessEntry.Head));

        await access.DeleteEntityAsync(last.PartitionKey, last.RowKey);
        await access.UpsertEntityAsync(before.Single(row => row.RowKey == AccessEntry.Head), TableUpdateMode.Replace);

        Assert.Empty(AccessEntry.Faults(await RowsAsync(access)));
        Assert.Equal(["access"], await FailedAsync($"Access/{last.PartitionKey}/{last.RowKey}"));
        await access.UpsertEntityAsync(last, TableUpdateMode.Replace);
        await access.UpsertEntityAsync(head, TableUpdateMode.Replace);
        Assert.Equal("passed", await OutcomeAsync());
    }

    [Fact]
    public async Task Verify_ACheckpointMadeAfterTheAlteration_DoesNotMakeItRight()
    {
        await using var server = await OnboardingServer.StartAsync();
        var submitted = await Scenario.SubmittedAsync(server);
        var checkpointer = server.Services.GetRequiredService<Checkpointer>();
        await LookAsync(submitted);
        await checkpointer.RunAsync(default);
        var (cases, access) = (new TableClient(server.ConnectionString, "Cases"), new TableClient(server.ConnectionString, "Access"));
        var form = (await RowsAsync(cases)).First(row => row.RowKey.StartsWith("form:", StringComparison.Ordinal));
        await AlterAsync(cases, form);
        var look = (await RowsAsync(access)).First(row => row.RowKey != AccessEntry.Head);
        await AlterAsync(access, look);

        await checkpointer.RunAsync(default);

        var auditor = await server.AsAsync("auditor-1");
        Assert.Contains(form.RowKey, RowsIn((await auditor.GetAsync($"/api/audit/cases/{submitted.CaseId}/verify")).MustBeOk(), "inclusion"));
        Assert.Contains($"Access/{look.PartitionKey}/{look.RowKey}", RowsIn((await auditor.GetAsync("/api/audit/verify")).MustBeOk(), "access"));
    }

    [Fact]
    public async Task Look_WhereTheDaysHeadWasPutBack_IsRefusedAndNotTriedForEver()
    {
        await using var server = await OnboardingServer.StartAsync();
        var submitted = await Scenario.SubmittedAsync(server);
        await LookAsync(submitted);
        var access = new TableClient(server.ConnectionString, "Access");
        var head = (await RowsAsync(access)).Single(row => row.RowKey == AccessEntry.Head);
        await LookAsync(submitted);
        await access.UpsertEntityAsync(head, TableUpdateMode.Replace);

        var answer = await (await submitted.AuditorAsync()).GetAsync($"/api/audit/cases/{submitted.CaseId}/replay");

        answer.MustBe(System.Net.HttpStatusCode.ServiceUnavailable, "caseQuarantined");
    }

    [Fact]
    public async Task Verify_ABookingDeleted_IsFoundForTheServiceAndForTheCase()
    {
        var completed = await Scenario.CompletedAsync(api.Server, "P02", "founder-wang");
        await CheckpointAsync();
        var ledger = Table("Ledger");
        var booking = (await RowsAsync(ledger)).First(row => row.RowKey.StartsWith($"entry:{completed.CaseId}:", StringComparison.Ordinal));

        await ledger.DeleteEntityAsync(booking.PartitionKey, booking.RowKey);

        Assert.Equal(["budgets"], await FailedAsync($"Ledger/{booking.PartitionKey}/{booking.RowKey}"));
        var verdicts = (await Auditor(completed, $"cases/{completed.CaseId}/verify"))["verdicts"].EnumerateArray();
        Assert.Equal("failed", verdicts.Single(verdict => verdict.GetProperty("check").GetString() == "ledger").GetProperty("outcome").GetString());
        await ledger.UpsertEntityAsync(booking, TableUpdateMode.Replace);
        Assert.Equal("passed", await OutcomeAsync());
    }

    [Fact]
    public async Task Verify_ForAnybodyButAuditors_Is403() =>
        (await (await api.Server.AsAsync("supervisor-yancheng")).GetAsync("/api/audit/verify")).MustBe(System.Net.HttpStatusCode.Forbidden, "forbidden");

    private static async Task LookAsync(OnboardedCase onboarded) => await Auditor(onboarded, $"cases/{onboarded.CaseId}/replay");

    private static async Task<ApiAnswer> Auditor(OnboardedCase onboarded, string path) => (await (await onboarded.AuditorAsync()).GetAsync($"/api/audit/{path}")).MustBeOk();

    private async Task CheckpointAsync() => await api.Server.Services.GetRequiredService<Checkpointer>().RunAsync(default);

    private async Task<ApiAnswer> VerifyAsync() => (await (await api.Server.AsAsync("auditor-1")).GetAsync("/api/audit/verify")).MustBeOk();

    private async Task<string?> OutcomeAsync() => (await VerifyAsync())["outcome"].GetString();

    /// <summary>The checks that fail; one of them must name the row.</summary>
    private async Task<IEnumerable<string?>> FailedAsync(string row)
    {
        var failed = (await VerifyAsync())["verdicts"].EnumerateArray().Where(verdict => verdict.GetProperty("outcome").GetString() == "failed").ToList();
        Assert.Contains(failed.SelectMany(verdict => verdict.GetProperty("inconsistencies").EnumerateArray()), found => found.GetProperty("row").GetString() == row);
        return failed.Select(verdict => verdict.GetProperty("check").GetString());
    }

    /// <summary>The rows that a check names.</summary>
    private static IEnumerable<string?> RowsIn(ApiAnswer verification, string check) => verification["verdicts"].EnumerateArray()
        .Where(verdict => verdict.GetProperty("check").GetString() == check)
        .SelectMany(verdict => verdict.GetProperty("inconsistencies").EnumerateArray())
        .Select(found => found.GetProperty("row").GetString());

    /// <summary>As by somebody with the source: another content, and the seal that belongs to it.</summary>
    private static async Task AlterAsync(TableClient table, TableEntity row)
    {
        row["Altered"] = true;
        row[RowSeal.Property] = RowSeal.Of(row);
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }

    private TableClient Table(string name) => new(api.Server.ConnectionString, name);

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(TableClient table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>((string?)null))
        {
            rows.Add(row);
        }

        return [.. rows.OrderBy(row => row.PartitionKey, StringComparer.Ordinal).ThenBy(row => row.RowKey, StringComparer.Ordinal)];
    }
}
