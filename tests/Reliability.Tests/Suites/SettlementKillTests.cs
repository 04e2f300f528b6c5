using System.Net;
using System.Text.Json;
using OpcOnboarding.Reliability.Tests.Clients;
using OpcOnboarding.Reliability.Tests.Harness;
using OpcOnboarding.Reliability.Tests.Journeys;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Reliability.Tests.Suites;

/// <summary>
/// The process is killed in the middle of a settlement and the officer who had ordered it never comes back: another officer sees the file and
/// finishes it. It has the same number and every claim once, and no other file is begun before.
/// </summary>
public sealed class SettlementKillTests
{
    private const string City = "/api/vouchers/cities/yancheng";
    private const int Claims = 4;
    private const long CostFen = 1_000;

    // Each claim is one transaction on the ledger and one write that marks it as recorded; before them the file is written down.
    private const int WritesUntilTheKill = 4;

    [Fact]
    public async Task Settlement_KilledInTheMiddle_IsFinishedByAnotherOfficer()
    {
        var report = Seed.Report(nameof(SettlementKillTests));
        await using var arena = await Arena.OpenAsync();
        var played = arena.Players.Begin(JourneyKind.HappyPath, 0);
        var voucher = await GrantedAsync(played, arena.Players.Log);
        var (head, desk) = (played.Officer("supervisor"), played.Desk("vouchers"));

        await OrderAndVanishAsync(arena, desk);
        var cutOff = Assert.Single(await SettlementsAsync(head));
        var refused = await desk.PostAsync($"{City}/settlements", new { department = cutOff.Text("department")! });
        var finished = (await head.PostAsync($"{City}/settlements/{cutOff.Text("settlementId")}/triggers/finish", new { })).MustBeOk();
        var next = (await desk.PostAsync($"{City}/settlements", new { department = cutOff.Text("department")! })).MustBeOk();

        Assert.False(cutOff.GetProperty("isClosed").GetBoolean());
        Assert.Equal((HttpStatusCode.Conflict, "settlementUnfinished"), (refused.Status, refused.Code));
        Assert.Equal((cutOff.Text("settlementId"), Claims, Claims * CostFen), (finished["settlementId"].GetString(), finished["claims"].GetInt32(), finished["sumFen"].GetInt64()));
        Assert.Equal(("officer-vouchers-yancheng", "supervisor-yancheng", 0), (finished["madeBy"].GetString(), finished["closedBy"].GetString(), next["claims"].GetInt32()));
        await EachClaimIsPaidOnceAsync(played, voucher, arena.Players.People.As("auditor-1"));
        (played.EndState, played.IsFinished) = ("inProgress", true);
        await arena.HoldsAsync(nameof(SettlementKillTests));
        report.AtLeast("kills in the middle of a settlement", 1, arena.Keeper.Kills);
        report.Write();
    }

    /// <summary>A case with a voucher on which claims are granted and not yet paid.</summary>
    private static async Task<string> GrantedAsync(PlayedCase played, ClientLog log)
    {
        await Scripts.AcceptAsync(played);
        await played.ApproveAsync("registration", "vouchers");
        await played.UploadAsync("CostProof");
        var voucher = (await ListAsync(played.Founder, played, "vouchers")).Single(one => one.Text("clauseId") == "YC-1").Text("voucherId")!;
        var documentId = (await ListAsync(played.Founder, played, "documents")).First(one => one.Text("kind") == "CostProof").Text("documentId")!;
        for (var claim = 0; claim < Claims; claim++)
        {
            var paidOn = $"{BusinessHours.BeijingDate(DateTimeOffset.UtcNow):yyyy-MM-dd}";
            var filed = await played.Founder.CommandAsync(played.CaseId, $"vouchers/{voucher}/redemptions", new { invoiceNumber = $"INV-{claim}", costFen = CostFen, paidOn, documentId });
            var id = filed.MustBeOk()["redemption"].GetProperty("redemptionId").GetString();
            (await played.Desk("vouchers").CommandAsync(played.CaseId, $"vouchers/{voucher}/redemptions/{id}/triggers/accept", null)).MustBeOk();
            // A file books each claim under a key of the claim's own; whether it did is held against the voucher below.
            log.Begin(played.CaseId, $"settle-{id}", "settle").Outcome = CommandOutcome.Unknown;
        }

        return voucher;
    }

    /// <summary>Orders a file, once and without asking again, while the process is killed over it.</summary>
    private static async Task OrderAndVanishAsync(Arena arena, Person officer)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri($"http://127.0.0.1:{arena.Keeper.Port}") };
        http.DefaultRequestHeaders.Authorization = new("Bearer", await officer.TokenAsync());
        using var body = new StringContent("""{"department":"市工信局"}""", System.Text.Encoding.UTF8, "application/json");
        using var killer = new KillerOfNth(arena);
        killer.Expect(("Ledger", WritesUntilTheKill));
        await Assert.ThrowsAsync<HttpRequestException>(() => http.PostAsync(new Uri($"{City}/settlements", UriKind.Relative), body));
        Assert.Equal(1, killer.Kills);
    }

    private static async Task EachClaimIsPaidOnceAsync(PlayedCase played, string voucher, Person auditor)
    {
        var paid = (await ListAsync(played.Founder, played, "vouchers")).Single(one => one.Text("voucherId") == voucher);
        Assert.Equal((0, Claims * CostFen), (paid.GetProperty("payableFen").GetInt64(), paid.GetProperty("paidFen").GetInt64()));
        var history = (await auditor.GetAsync($"/api/audit/cases/{played.CaseId}/history?limit=200")).MustBeOk()["items"].EnumerateArray();
        var settled = history.Where(entry => entry.Text("kind") == "voucherMoved" && entry.GetProperty("details").Text("movement") == "settle").Select(entry => entry.GetProperty("details").Text("redemptionId")).ToList();
        Assert.Equal((Claims, Claims), (settled.Count, settled.Distinct().Count()));
    }

    private static async Task<IReadOnlyList<JsonElement>> SettlementsAsync(Person person) => [.. (await person.GetAsync($"{City}/settlements")).MustBeOk()["items"].EnumerateArray()];

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(Person person, PlayedCase played, string below) =>
        [.. (await person.GetAsync($"/api/cases/{played.CaseId}/{below}")).MustBeOk()["items"].EnumerateArray()];
}
