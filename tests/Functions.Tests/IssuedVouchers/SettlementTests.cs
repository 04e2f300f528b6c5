using System.Net;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.IssuedVouchers.Settling;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Settlement files and monthly statements: every granted claim in one file only, and figures that agree with the ledger.</summary>
public sealed class SettlementTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const string City = "/api/vouchers/cities/yancheng";

    [Fact]
    public async Task Settle_TwiceUnderOneKey_IsOneFileWithEachClaimOnce()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);
        (await sut.DecideAsync(await sut.FiledAsync(1_234_567), "accept")).MustBeOk();
        await sut.FiledAsync(1_000_000);
        var desk = await sut.Case.DeskAsync("vouchers");

        var made = (await desk.PostAsync($"{City}/settlements", new { department = "市工信局" }, "month-11")).MustBeOk();
        var again = (await desk.PostAsync($"{City}/settlements", new { department = "市工信局" }, "month-11")).MustBeOk();
        var later = (await desk.PostAsync($"{City}/settlements", new { department = "市工信局" }, "month-12")).MustBeOk();

        Assert.Equal(made.Text, again.Text);
        Assert.Equal((1, 1_234_567L), (made["claims"].GetInt32(), made["sumFen"].GetInt64()));
        Assert.Equal((0, 0L), (later["claims"].GetInt32(), later["sumFen"].GetInt64()));
        (await desk.PostAsync($"{City}/settlements", new { department = "市财政局" }, "month-11")).MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");
        var file = (await desk.GetAsync($"{City}/settlements/{made["settlementId"].GetString()}")).MustBeOk();
        Assert.StartsWith("text/csv", file.ContentType, StringComparison.Ordinal);
        Assert.Contains("12345.67", file.Text, StringComparison.Ordinal);
        Assert.Contains(sut.Case.CaseNumber, file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settle_DepartmentThatNoClauseNames_IsRefusedAndMakesNoFile()
    {
        var desk = await api.Server.AsAsync("officer-vouchers-yancheng");

        (await desk.PostAsync($"{City}/settlements", new { department = "市工信局 " }, "misspelt")).MustBeOk();
        (await desk.PostAsync($"{City}/settlements", new { department = "市工业局" }, "misspelt-2")).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await desk.PostAsync($"{City}/settlements", new { department = "市工信局" }, "misspelt-2")).MustBeOk();
    }

    [Fact]
    public async Task Settle_OneCaseCannotBeRead_NamesItsClaimAndSettlesTheOthers()
    {
        await using var server = await OnboardingServer.StartAsync();
        var (broken, sound) = (await VoucherCase.IssuedAsync(server), await VoucherCase.IssuedAsync(server, "founder-wang"));
        var claim = await broken.FiledAsync(1_000_000);
        (await broken.DecideAsync(claim, "accept")).MustBeOk();
        (await sound.DecideAsync(await sound.FiledAsync(2_000_000), "accept")).MustBeOk();
        var table = new TableServiceClient(server.ConnectionString).GetTableClient("Cases");
        var row = await table.GetEntityAsync<TableEntity>(broken.Case.CaseId, "case");
        row.Value["File"] = "nothing that was written here";
        await table.UpdateEntityAsync(row.Value, row.Value.ETag, TableUpdateMode.Replace);

        var made = (await (await sound.Case.DeskAsync("vouchers")).PostAsync($"{City}/settlements", new { department = "市工信局" })).MustBeOk();

        Assert.True(made["isClosed"].GetBoolean());
        Assert.Equal([claim], made["unreadable"].EnumerateArray().Select(id => id.GetString()));
        var paid = (await (await sound.Case.DeskAsync("vouchers")).GetAsync($"{City}/redemptions?state=settled")).MustBeOk()["items"].EnumerateArray().Select(item => item.Text("voucherId"));
        Assert.Contains(sound.Compute, paid);
        var file = (await (await sound.Case.DeskAsync("vouchers")).GetAsync($"{City}/settlements/{made["settlementId"].GetString()}")).MustBeOk().Text;
        Assert.Contains(sound.Compute, file, StringComparison.Ordinal);
        Assert.Contains(claim, file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settle_OneClaimCannotBeRead_NamesItAndSettlesTheOthers()
    {
        await using var server = await OnboardingServer.StartAsync();
        var sut = await VoucherCase.IssuedAsync(server);
        var (broken, sound) = (await sut.FiledAsync(1_000_000), await sut.FiledAsync(2_000_000));
        (await sut.DecideAsync(broken, "accept")).MustBeOk();
        (await sut.DecideAsync(sound, "accept")).MustBeOk();
        var table = new TableServiceClient(server.ConnectionString).GetTableClient("Ledger");
        var row = await table.GetEntityAsync<TableEntity>("yancheng:Compute:2026", $"redemption:{sut.Compute}:{broken}");
        row.Value["Claim"] = "nothing that was written here";
        await table.UpdateEntityAsync(row.Value, row.Value.ETag, TableUpdateMode.Replace);

        var made = (await (await sut.Case.DeskAsync("vouchers")).PostAsync($"{City}/settlements", new { department = "市工信局" })).MustBeOk();

        Assert.Equal([broken], made["unreadable"].EnumerateArray().Select(id => id.GetString()));
        Assert.Equal((true, 1, 2_000_000L), (made["isClosed"].GetBoolean(), made["claims"].GetInt32(), made["sumFen"].GetInt64()));
    }

    [Fact]
    public async Task Payables_AndSettlements_TellWhatIsLeftToPay_AndWhatWasPaid()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);
        await sut.FiledAsync(100_000);
        var before = await PayableAsync(sut);
        (await sut.DecideAsync(await sut.FiledAsync(200_000), "accept")).MustBeOk();
        var granted = await PayableAsync(sut);
        var desk = await sut.Case.DeskAsync("vouchers");
        var made = (await desk.PostAsync($"{City}/settlements", new { department = "市工信局" }, "payables")).MustBeOk();

        Assert.Equal((before.Claims + 1, before.SumFen + 200_000), granted);
        Assert.Equal((0, 0L), await PayableAsync(sut));
        var listed = (await desk.GetAsync($"{City}/settlements?limit=200")).MustBeOk()["items"].EnumerateArray().ToList();
        Assert.Contains(listed, settlement => settlement.GetRawText() == made.Text);
        var claims = (await desk.GetAsync($"{City}/redemptions?state=settled&limit=200")).MustBeOk()["items"].EnumerateArray();
        Assert.Contains(claims, claim => claim.GetProperty("caseId").GetString() == sut.Case.CaseId);
    }

    [Fact]
    public async Task Settle_ByOthers_IsForbiddenOrNotThere()
    {
        (await (await api.Server.AsAsync("officer-vouchers-wuxi")).PostAsync($"{City}/settlements", new { department = "市工信局" })).MustBe(HttpStatusCode.NotFound, "notFound");
        (await (await api.Server.AsAsync("officer-tax-yancheng")).PostAsync($"{City}/settlements", new { department = "市工信局" })).MustBe(HttpStatusCode.NotFound, "notFound");
        (await (await api.Server.AsAsync("founder-lin")).GetAsync($"{City}/redemptions")).MustBe(HttpStatusCode.NotFound, "notFound");
        (await (await api.Server.AsAsync("officer-vouchers-wuxi")).GetAsync($"{City}/payables")).MustBe(HttpStatusCode.NotFound, "notFound");
        (await (await api.Server.AsAsync("founder-lin")).GetAsync($"{City}/settlements")).MustBe(HttpStatusCode.NotFound, "notFound");
        (await (await api.Server.AsAsync("officer-vouchers-yancheng")).PostAsync($"{City}/settlements", new { })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await (await api.Server.AsAsync("officer-vouchers-yancheng")).GetAsync($"{City}/redemptions?state=lost")).MustBe(HttpStatusCode.BadRequest, "parameterNotValid");
        (await (await api.Server.AsAsync("officer-vouchers-yancheng")).GetAsync($"{City}/settlements/0123456789abcdef")).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    [Fact]
    public async Task Statement_OfAMonth_BeginsAndEndsWithTheBudget()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);
        (await sut.OrderAsync("cancel", new { reason = "企业注销" })).MustBeOk();
        var desk = await sut.Case.DeskAsync("vouchers");

        var lines = (await desk.GetAsync($"{City}/statements/compute/2026-11")).MustBeOk().Text.Split("\r\n");

        Assert.Contains("期初余额,,预算,budget,,1000000000", lines);
        Assert.Contains(lines, line => line.Contains("发放", StringComparison.Ordinal) && line.Contains($"惠企券 {sut.Compute}：可用余额,{sut.Compute},180000", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("注销,预算,budget,180000", StringComparison.Ordinal));
        var closing = lines[^2].Split(',');
        Assert.Equal(("期末余额", lines[^3].Split(',')[^1]), (closing[0], closing[^1]));
        Assert.Equal(lines, (await desk.GetAsync($"{City}/statements/Compute/2026-11")).MustBeOk().Text.Split("\r\n"));
        (await desk.GetAsync($"{City}/statements/0/2026-11")).MustBe(HttpStatusCode.NotFound, "notFound");
        (await desk.GetAsync($"{City}/statements/compute/november")).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    private static async Task<(int Claims, long SumFen)> PayableAsync(VoucherCase sut)
    {
        var desk = await sut.Case.DeskAsync("vouchers");
        var payables = (await desk.GetAsync($"{City}/payables")).MustBeOk()["items"].EnumerateArray();
        return payables.Where(one => one.GetProperty("department").GetString() == "市工信局")
            .Select(one => (one.GetProperty("claims").GetInt32(), one.GetProperty("sumFen").GetInt64())).SingleOrDefault();
    }

    [Fact]
    public void Csv_TextThatLooksLikeAFormula_IsText() =>
        Assert.Equal("\uFEFF'=1+1,\"a,\"\"b\"\"\",,1.5\r\n", new CsvText().Add("=1+1", "a,\"b\"", null, 1.5m).ToString());
}
