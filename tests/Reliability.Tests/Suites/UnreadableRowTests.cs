using System.Net;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Reliability.Tests.Journeys;
using OpcOnboarding.Reliability.Tests.Rows;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// R15: every field of every kind of row that belongs to a case is spoiled in every way, in the real store of a running service. Whoever
/// looks is told that the case is set aside, or sees what can be read; nobody gets a 500, and another case of the same city is as before.
/// </summary>
public sealed class UnreadableRowTests
{
    private static readonly City s_city = CityDirectory.Load().FindCity("yancheng")!;

    [Fact]
    public async Task Rows_SpoiledInEveryWay_ConcernTheirOwnCaseOnly()
    {
        var report = Seed.Report(nameof(UnreadableRowTests));
        await using var arena = await Arena.OpenAsync();
        await LeaveNoFloorAsync(arena);
        var (spoiled, sound) = (await OpenAsync(arena), await OpenAsync(arena));
        using var visitor = new Visitor(arena.Keeper.Port);
        var victim = await VictimAsync(visitor, spoiled);
        var survey = new Survey(visitor, victim, await VictimAsync(visitor, sound));

        foreach (var kind in RowKind.All)
        {
            await SpoilAllAsync(Table(arena, kind.Table), kind, victim, survey);
        }

        Assert.True(survey.Faults.Count == 0, $"{survey.Faults.Count} faults:\n{string.Join('\n', survey.Faults.Take(40))}");
        await FinishAsync(spoiled);
        await FinishAsync(sound);
        await arena.HoldsAsync(nameof(UnreadableRowTests));
        report.AtLeast("spoiled fields", 1000, survey.Spoiled);
        report.AtLeast("refusals of the spoiled case", 300, survey.Quarantined);
        report.AtLeast("kinds of rows", 14, RowKind.All.Count);
        report.Write();
    }

    private static async Task SpoilAllAsync(TableClient table, RowKind kind, Victim victim, Survey survey)
    {
        var original = await FindAsync(table, kind, victim);
        foreach (var spoiled in SpoiledRow.AllOf(original))
        {
            await table.UpsertEntityAsync(spoiled.Row, TableUpdateMode.Replace);
            await survey.LookAsync(kind, original, spoiled);
        }

        await table.UpsertEntityAsync(original, TableUpdateMode.Replace);
    }

    private static async Task<TableEntity> FindAsync(TableClient table, RowKind kind, Victim victim)
    {
        await foreach (var row in table.QueryAsync<TableEntity>((string?)null))
        {
            if (kind.IsOne(row, victim))
            {
                return row;
            }
        }

        throw new InvalidOperationException($"There is no row of the kind {kind}.");
    }

    private static async Task<PlayedCase> OpenAsync(Arena arena)
    {
        // The same sample and with it the same city: what one shares with the other is spoiled for both.
        var played = arena.Players.Begin("P05", 0, null);
        await Scripts.AcceptAsync(played);
        await played.ApproveAsync("registration");
        await WaitForAFloorAsync(played);
        await AskForAnEntitlementAsync(played);
        return played;
    }

    private static async Task LeaveNoFloorAsync(Arena arena)
    {
        var tables = new CaseTables(new TableServiceClient(arena.Store.ConnectionString));
        await tables.CreateAsync(CancellationToken.None);
        await new LastOnes(tables, s_city).LeaveAsync(WorkspaceTier.Floor, 0);
    }

    private static async Task WaitForAFloorAsync(PlayedCase played) =>
        (await played.Founder.PostAsync($"/api/cases/{played.CaseId}/workspace/waiting", new { communityId = s_city.Communities[0].Id, tier = "Floor" })).MustBeOk();

    private static async Task AskForAnEntitlementAsync(PlayedCase played)
    {
        var found = (await played.Founder.GetAsync($"/api/cases/{played.CaseId}/entitlements?limit=200")).MustBeOk()["items"].EnumerateArray();
        var open = found.First(entitlement => entitlement.Text("route") == "Application").Text("entitlementId");
        (await played.Founder.CommandAsync(played.CaseId, $"entitlements/{open}/apply", null)).MustBeOk();
    }

    private static async Task FinishAsync(PlayedCase played)
    {
        await played.ApproveAsync(Scripts.Steps.Except(["registration"]));
        played.IsFinished = true;
    }

    private static async Task<Victim> VictimAsync(Visitor visitor, PlayedCase played)
    {
        var view = (await visitor.GetAsync(played.Founder.Subject, $"/api/cases/{played.CaseId}")).MustBe(HttpStatusCode.OK);
        return new Victim(played.CaseId, view["caseNumber"].GetString()!, played.CityKey, played.Founder.Subject);
    }

    private static TableClient Table(Arena arena, string name) => ConnectionSettings.Parse(arena.Store.ConnectionString).CreateTableServiceClient().GetTableClient(name);
}
