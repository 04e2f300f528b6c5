using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.IssuedVouchers.Settling;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>A settlement file that was cut off: every officer of the desk sees it and finishes it, no other is begun before, and no claim is in two files.</summary>
public sealed class SettlementFinishTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const string City = "/api/vouchers/cities/yancheng";
    private const string Department = "市工信局";
    private const int Racers = 8;

    /// <summary>The number of the file that is cut off: another in each test.</summary>
    private readonly string _cutOff = Guid.NewGuid().ToString("N")[..16];

    [Fact]
    public async Task Finish_ByAnotherOfficer_IsTheSameFileWithTheSameClaims()
    {
        var sut = await GrantedAsync(1_000_000, 2_000_000);
        await CutOffAsync(settled: 1);
        await GrantAsync(sut, 4_000_000);
        var (officer, head) = (await sut.Case.DeskAsync("vouchers"), await sut.Case.SupervisorAsync());

        var refused = (await OrderAsync(officer)).MustBe(HttpStatusCode.Conflict, "settlementUnfinished");
        (await head.GetAsync($"{City}/settlements/{_cutOff}")).MustBe(HttpStatusCode.Conflict, "settlementUnfinished");
        var listed = (await SettlementsAsync(head)).Single(one => one.Text("settlementId") == _cutOff);
        var finished = (await FinishAsync(head)).MustBeOk();

        Assert.Equal((_cutOff, false), (refused["settlementId"].GetString(), listed.GetProperty("isClosed").GetBoolean()));
        Assert.Equal((2, 3_000_000L, true), (finished["claims"].GetInt32(), finished["sumFen"].GetInt64(), finished["isClosed"].GetBoolean()));
        Assert.Equal(("officer-vouchers-yancheng", "supervisor-yancheng"), (finished["madeBy"].GetString(), finished["closedBy"].GetString()));
        Assert.Equal(finished.Text, (await FinishAsync(officer)).MustBeOk().Text);
        Assert.Equal([("officer-vouchers-yancheng", 1_000_000), ("supervisor-yancheng", 2_000_000L)], await SettledAsync(sut));
        Assert.Equal((1, 4_000_000L), await FiguresAsync(officer));
    }

    [Fact]
    public async Task Finish_BySeveralWhileOthersOrder_PutsEachClaimInOneFile()
    {
        var sut = await GrantedAsync(100_000, 200_000, 300_000, 400_000);
        await CutOffAsync(settled: 2);
        var (officer, head) = (await sut.Case.DeskAsync("vouchers"), await sut.Case.SupervisorAsync());

        var finishing = Enumerable.Range(0, Racers).Select(racer => FinishAsync(racer % 2 == 0 ? officer : head));
        var ordering = Enumerable.Range(0, Racers).Select(racer => OrderAsync(racer % 2 == 0 ? officer : head));
        var (finished, ordered) = (await Task.WhenAll(finishing.ToList()), await Task.WhenAll(ordering.ToList()));

        Assert.Single(finished.Select(answer => answer.MustBeOk().Text).Distinct());
        Assert.Equal((4, 1_000_000L), (finished[0]["claims"].GetInt32(), finished[0]["sumFen"].GetInt64()));
        Assert.All(ordered, answer => Assert.True(answer.Code == "settlementUnfinished" || answer.MustBeOk()["claims"].GetInt32() == 0, answer.Text));
        Assert.Equal([100_000, 200_000, 300_000, 400_000], (await SettledAsync(sut)).Select(one => one.Fen));
        await NothingIsLeftAsync(sut, 1_000_000);
    }

    [Fact]
    public async Task Settle_OrderedByManyAtOnce_PutsEachClaimInOneFile()
    {
        var sut = await GrantedAsync(100_000, 200_000, 300_000);
        var officer = await sut.Case.DeskAsync("vouchers");

        var ordered = await Task.WhenAll(Enumerable.Range(0, Racers).Select(_ => OrderAsync(officer)).ToList());

        var made = ordered.Where(answer => answer.Code != "settlementUnfinished").Select(answer => answer.MustBeOk()).ToList();
        Assert.Equal((3, 600_000L), (made.Sum(answer => answer["claims"].GetInt32()), made.Sum(answer => answer["sumFen"].GetInt64())));
        await NothingIsLeftAsync(sut, 600_000);
    }

    [Fact]
    public async Task Settle_ClaimOfAVoucherThatWasDemandedBack_IsNotPaid()
    {
        var sut = await GrantedAsync(500_000);
        (await sut.OrderAsync("cancel", new { reason = "企业注销" })).MustBeOk();
        (await sut.OrderAsync("clawBack", new { reason = "材料虚假" })).MustBeOk();
        var officer = await sut.Case.DeskAsync("vouchers");

        Assert.DoesNotContain((await officer.GetAsync($"{City}/payables")).MustBeOk()["items"].EnumerateArray(), one => one.Text("department") == Department);
        Assert.Equal((0, 0L), await FiguresAsync(officer));
    }

    [Fact]
    public async Task Finish_ByOthersOrOfNothing_IsNotThere()
    {
        (await FinishAsync(await api.Server.AsAsync("officer-vouchers-wuxi"))).MustBe(HttpStatusCode.NotFound, "notFound");
        (await FinishAsync(await api.Server.AsAsync("officer-tax-yancheng"))).MustBe(HttpStatusCode.NotFound, "notFound");
        (await FinishAsync(await api.Server.AsAsync("founder-lin"))).MustBe(HttpStatusCode.NotFound, "notFound");
        (await FinishAsync(await api.Server.AsAsync("supervisor-yancheng"), "ffffffffffffffff")).MustBe(HttpStatusCode.NotFound, "notFound");
        (await FinishAsync(await api.Server.AsAsync("supervisor-yancheng"), "unfinished")).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    private async Task<VoucherCase> GrantedAsync(params long[] costs)
    {
        api.Server.PassAMinute();
        var sut = await VoucherCase.IssuedAsync(api.Server);
        // What other tests have left to pay.
        (await OrderAsync(await sut.Case.DeskAsync("vouchers"))).MustBeOk();
        foreach (var cost in costs)
        {
            await GrantAsync(sut, cost);
        }

        return sut;
    }

    /// <summary>A claim of a minute of its own: files name the first filed first.</summary>
    private async Task GrantAsync(VoucherCase sut, long costFen)
    {
        api.Server.PassAMinute();
        (await sut.DecideAsync(await sut.FiledAsync(costFen), "accept")).MustBeOk();
    }

    /// <summary>Orders a file and books the first of its claims, as a process does that is killed then.</summary>
    private async Task CutOffAsync(int settled)
    {
        var city = api.Server.Services.GetRequiredService<CityDirectory>().FindCity("yancheng")!;
        var store = api.Server.Services.GetRequiredService<SettlementStore>();
        var payable = await api.Server.Services.GetRequiredService<PayableClaims>().OfAsync(city, CancellationToken.None);
        var items = payable.Claims.Where(one => one.Department == Department).Select(one => new SettlementItem(one.Claim.Number, one.Claim.RedemptionId)).ToList();
        var ordered = new Settlement(_cutOff, city.NameZh, Department, api.Server.Clock.GetUtcNow(), "officer-vouchers-yancheng", "voucherManager", false, 0, 0);
        var department = await store.ReadDepartmentAsync(city, Department, CancellationToken.None);
        Assert.True(await store.BeginAsync(SettlementRow.Write(city.Key, ordered, "", items), department, CancellationToken.None));
        var by = new JournalActor(ordered.MadeBy, ordered.MadeAs, null);
        Assert.Empty(await api.Server.Services.GetRequiredService<ClaimSettler>().SettleAsync(items[..settled], _cutOff, by, CancellationToken.None));
    }

    private static Task<ApiAnswer> OrderAsync(Caller by) => by.PostAsync($"{City}/settlements", new { department = Department });

    private Task<ApiAnswer> FinishAsync(Caller by, string? settlementId = null) => by.PostAsync($"{City}/settlements/{settlementId ?? _cutOff}/triggers/finish");

    private static async Task<(int Claims, long SumFen)> FiguresAsync(Caller by)
    {
        var made = (await OrderAsync(by)).MustBeOk();
        return (made["claims"].GetInt32(), made["sumFen"].GetInt64());
    }

    private static async Task<IReadOnlyList<JsonElement>> SettlementsAsync(Caller by) =>
        [.. (await by.GetAsync($"{City}/settlements?limit=200")).MustBeOk()["items"].EnumerateArray()];

    private static async Task<IReadOnlyList<(string? By, long Fen)>> SettledAsync(VoucherCase sut) =>
    [
        .. (await sut.Case.HistoryAsync())
            .Where(entry => entry.Text("kind") == "voucherMoved" && entry.GetProperty("details").Text("movement") == "settle")
            .Select(entry => (entry.GetProperty("actor").Text("subject"), entry.GetProperty("details").GetProperty("amountFen").GetInt64())),
    ];

    /// <summary>Nothing waits for a file, and the voucher has paid exactly what was granted.</summary>
    private static async Task NothingIsLeftAsync(VoucherCase sut, long paidFen)
    {
        Assert.Equal((0, 0L), await FiguresAsync(await sut.Case.DeskAsync("vouchers")));
        var voucher = await sut.VoucherAsync();
        Assert.Equal((0, paidFen), (voucher.GetProperty("payableFen").GetInt64(), voucher.GetProperty("paidFen").GetInt64()));
    }
}
