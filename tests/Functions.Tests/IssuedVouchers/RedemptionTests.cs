using System.Net;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Claims on vouchers over HTTP: who may, what they pay, and that the money is always somewhere.</summary>
public sealed class RedemptionTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Claim_PartOfAVoucher_IsEarmarkedGrantedAndSettled()
    {
        var sut = await IssuedAsync();
        var filed = (await sut.ClaimAsync(5_000_000)).MustBeOk();
        Assert.Equal("filed", filed["redemption"].GetProperty("state").GetString());
        Assert.Equal((100, 5_000_000L), (filed["redemption"].GetProperty("percent").GetInt32(), filed["redemption"].GetProperty("askedFen").GetInt64()));
        await MustHoldAsync(sut, "partlyRedeemed", balance: 13_000_000, earmarked: 5_000_000);

        (await sut.DecideAsync(filed["redemption"].GetProperty("redemptionId").GetString()!, "accept")).MustBeOk();
        await MustHoldAsync(sut, "partlyRedeemed", balance: 13_000_000, payable: 5_000_000);

        var file = await SettleAsync(sut);
        Assert.Contains("50000", file, StringComparison.Ordinal);
        Assert.Contains(sut.Compute, file, StringComparison.Ordinal);
        await MustHoldAsync(sut, "partlyRedeemed", balance: 13_000_000, paid: 5_000_000);
    }

    [Fact]
    public async Task Claim_MoreThanIsLeft_GetsTheRestAndTheNextOneNothing()
    {
        var sut = await IssuedAsync();
        Assert.Equal(18_000_000, (await sut.ClaimAsync(99_000_000)).MustBeOk()["redemption"].GetProperty("askedFen").GetInt64());

        Assert.Equal("partlyRedeemed", (await sut.ClaimAsync(1)).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted")["state"].GetString());
    }

    [Fact]
    public async Task Claim_SameKeyAgain_HasOneEffectAndOneAnswer()
    {
        var sut = await IssuedAsync();
        var first = (await sut.ClaimAsync(1_000_000, "INV-A-" + sut.Compute, key: "claim-1")).MustBeOk();
        var again = (await sut.ClaimAsync(1_000_000, "INV-A-" + sut.Compute, key: "claim-1")).MustBeOk();

        Assert.Equal(first.Text, again.Text);
        (await sut.ClaimAsync(2_000_000, "INV-A-" + sut.Compute, key: "claim-1")).MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");
        await MustHoldAsync(sut, "partlyRedeemed", balance: 17_000_000, earmarked: 1_000_000);
    }

    [Fact]
    public async Task Claim_InvoiceOfAnotherClaim_IsRefusedUntilThatOneIs()
    {
        var sut = await IssuedAsync();
        var invoice = "INV-B-" + sut.Compute;
        var first = (await sut.ClaimAsync(1_000_000, invoice)).MustBeOk()["redemption"].GetProperty("redemptionId").GetString()!;
        (await sut.ClaimAsync(1_000_000, invoice)).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");

        (await sut.DecideAsync(first, "reject", new { reason = "发票抬头不符" })).MustBeOk();

        (await sut.ClaimAsync(1_000_000, invoice)).MustBeOk();
        await MustHoldAsync(sut, "partlyRedeemed", balance: 17_000_000, earmarked: 1_000_000);
    }

    [Fact]
    public async Task Claim_InTheSecondVoucherYear_PaysSeventyPercent()
    {
        var sut = await IssuedAsync();
        await sut.FiledAsync(1_000_000);
        // A voucher year runs from the first cost; the second claim's cost was paid a year after it.
        var first = await sut.ClaimAsync(1_000_005, paidOn: "2026-11-16");
        Assert.Equal(100, first.MustBeOk()["redemption"].GetProperty("percent").GetInt32());
        await using var later = await OnboardingServer.StartAsync();
        var other = await VoucherCase.IssuedAsync(later);
        await other.FiledAsync(1_000_000);
        later.Clock.Advance(TimeSpan.FromDays(365));

        var second = (await other.ClaimAsync(1_000_005, paidOn: "2027-11-16")).MustBeOk()["redemption"];

        Assert.Equal((2, 70, 700_004L), (second.GetProperty("voucherYear").GetInt32(), second.GetProperty("percent").GetInt32(), second.GetProperty("askedFen").GetInt64()));
    }

    [Fact]
    public async Task Review_LessOrNothing_NeedsAReasonAndGivesTheRestBack()
    {
        var sut = await IssuedAsync();
        var claim = await sut.FiledAsync(4_000_000);
        (await sut.DecideAsync(claim, "accept", new { amountFen = 3_000_000 })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await sut.DecideAsync(claim, "accept", new { amountFen = 4_000_001, reason = "x" })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await sut.DecideAsync(claim, "reject")).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await sut.DecideAsync(claim, "reject", new { amountFen = 4_000_000 })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");

        (await sut.DecideAsync(claim, "accept", new { amountFen = 3_000_000, reason = "部分费用不在支持范围" })).MustBeOk();

        await MustHoldAsync(sut, "partlyRedeemed", balance: 15_000_000, payable: 3_000_000);
        (await sut.DecideAsync(claim, "reject", new { reason = "x" })).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
        var listed = (await (await sut.Case.FounderAsync()).GetAsync($"{sut.PathOf(sut.Compute)}/redemptions")).MustBeOk()["items"][0];
        Assert.Equal("部分费用不在支持范围", listed.GetProperty("reason").GetString());
        Assert.Equal("accepted", listed.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Withdraw_ByTheFounder_GivesTheAmountBack()
    {
        var sut = await IssuedAsync();
        var claim = await sut.FiledAsync(4_000_000);

        (await sut.DecideAsync(claim, "withdraw", by: await sut.Case.FounderAsync())).MustBeOk();

        await MustHoldAsync(sut, "issued", balance: 18_000_000);
    }

    [Fact]
    public async Task Commands_ByOthers_AreForbiddenOrNotThere()
    {
        var sut = await IssuedAsync();
        var claim = await sut.FiledAsync(1_000_000);
        (await sut.DecideAsync(claim, "accept", by: await sut.Case.FounderAsync())).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await sut.DecideAsync(claim, "accept", by: await sut.Case.WindowAsync())).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await sut.DecideAsync(claim, "withdraw")).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await sut.ClaimAsync(1, by: await sut.Case.AuditorAsync())).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await sut.OrderAsync("cancel", new { reason = "x" }, await sut.Case.DeskAsync("vouchers"))).MustBe(HttpStatusCode.Forbidden, "forbidden");
        (await sut.DecideAsync(claim, "accept", by: await api.Server.AsAsync("officer-vouchers-wuxi"))).MustBe(HttpStatusCode.NotFound, "notFound");
        (await sut.ClaimAsync(1, by: await api.Server.AsAsync("founder-chen"))).MustBe(HttpStatusCode.NotFound, "notFound");
        (await (await api.Server.AsAsync("founder-chen")).GetAsync($"{sut.Case.Path}/vouchers")).MustBe(HttpStatusCode.NotFound, "notFound");
        (await sut.DecideAsync("0123456789abcdef", "accept")).MustBe(HttpStatusCode.NotFound, "notFound");
        (await sut.DecideAsync(claim, "approve")).MustBe(HttpStatusCode.NotFound, "notFound");
        await MustHoldAsync(sut, "partlyRedeemed", balance: 17_000_000, earmarked: 1_000_000);
    }

    [Theory]
    [InlineData("{}", "invoiceNumber field.required", "costFen field.required", "paidOn field.required", "documentId field.required")]
    [InlineData("{\"invoiceNumber\":\"\",\"costFen\":0,\"paidOn\":\"2026-11-17\",\"documentId\":\"none\"}", "invoiceNumber field.required", "costFen field.range", "paidOn field.inFuture", "documentId field.value")]
    [InlineData("{\"invoiceNumber\":\"a\\u0000\",\"costFen\":1.5,\"paidOn\":\"2026-11-16\",\"documentId\":\"none\"}", "invoiceNumber field.format", "costFen field.type", "documentId field.value")]
    public async Task Claim_OfBadInput_IsRefusedWithEveryFault(string body, params string[] faults)
    {
        var sut = await IssuedAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await (await sut.Case.FounderAsync()).SendAsync(HttpMethod.Post, $"{sut.PathOf(sut.Compute)}/redemptions", content);

        answer.MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        Assert.Equal(faults, answer["errors"].EnumerateArray().Select(fault => $"{fault.GetProperty("field").GetString()} {fault.GetProperty("code").GetString()}"));
        await MustHoldAsync(sut, "issued", balance: 18_000_000);
    }

    [Fact]
    public async Task Claims_ThirtyAtOnce_NeverDrawMoreThanTheVoucherHolds()
    {
        var sut = await IssuedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => sut.ClaimAsync(1_000_000)));

        Assert.Equal(18, answers.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Equal(12, answers.Count(answer => answer.Status == HttpStatusCode.Conflict));
        await MustHoldAsync(sut, "partlyRedeemed", balance: 0, earmarked: 18_000_000);
    }

    [Fact]
    public async Task ClawBack_AfterPayment_MakesADebtThatIsRepaidInParts()
    {
        var sut = await IssuedAsync();
        (await sut.DecideAsync(await sut.FiledAsync(5_000_000), "accept")).MustBeOk();
        await SettleAsync(sut);
        (await sut.DecideAsync(await sut.FiledAsync(2_000_000), "accept")).MustBeOk();
        var open = await sut.FiledAsync(1_000_000);
        (await sut.OrderAsync("clawBack")).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");

        (await sut.OrderAsync("clawBack", new { reason = "材料虚假" })).MustBeOk();

        await MustHoldAsync(sut, "clawedBack", owed: 5_000_000, returned: 13_000_000);
        (await sut.DecideAsync(open, "accept")).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
        (await sut.DecideAsync(open, "withdraw", by: await sut.Case.FounderAsync())).MustBeOk();
        await MustHoldAsync(sut, "clawedBack", owed: 5_000_000, returned: 13_000_000);
        (await sut.OrderAsync("repay", new { amountFen = 5_000_001 })).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        (await sut.OrderAsync("repay", new { amountFen = 2_000_000 })).MustBeOk();
        (await sut.OrderAsync("repay", new { amountFen = 3_000_000 })).MustBeOk();
        await MustHoldAsync(sut, "clawedBack", returned: 18_000_000);
        (await sut.OrderAsync("repay", new { amountFen = 1 })).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
    }

    [Fact]
    public async Task Cancel_WithGrantedClaims_KeepsThemAndReturnsTheRest()
    {
        var sut = await IssuedAsync();
        (await sut.DecideAsync(await sut.FiledAsync(5_000_000), "accept")).MustBeOk();
        var open = await sut.FiledAsync(2_000_000);

        (await sut.OrderAsync("cancel", new { reason = "企业注销" })).MustBeOk();
        await MustHoldAsync(sut, "cancelled", earmarked: 2_000_000, payable: 5_000_000, returned: 11_000_000);
        (await sut.DecideAsync(open, "reject", new { reason = "券已注销" })).MustBeOk();

        await MustHoldAsync(sut, "cancelled", payable: 5_000_000, returned: 13_000_000);
        (await sut.ClaimAsync(1)).MustBe(HttpStatusCode.Conflict, "triggerNotPermitted");
    }

    private Task<VoucherCase> IssuedAsync()
    {
        api.Server.PassAMinute();
        return VoucherCase.IssuedAsync(api.Server);
    }

    private static async Task<string> SettleAsync(VoucherCase sut)
    {
        var desk = await sut.Case.DeskAsync("vouchers");
        var made = (await desk.PostAsync("/api/vouchers/cities/yancheng/settlements", new { department = "市工信局" })).MustBeOk();
        Assert.True(made["isClosed"].GetBoolean());
        return (await desk.GetAsync($"/api/vouchers/cities/yancheng/settlements/{made["settlementId"].GetString()}")).MustBeOk().Text;
    }

    private static async Task MustHoldAsync(
        VoucherCase sut, string state, long balance = 0, long earmarked = 0, long payable = 0, long paid = 0, long owed = 0, long returned = 0)
    {
        var voucher = await sut.VoucherAsync();
        long Of(string purse) => voucher.GetProperty(purse).GetInt64();
        Assert.Equal(state, voucher.GetProperty("state").GetString());
        Assert.Equal(
            (balance, earmarked, payable, paid, owed, returned),
            (Of("balanceFen"), Of("earmarkedFen"), Of("payableFen"), Of("paidFen"), Of("owedFen"), Of("returnedFen")));
        Assert.Equal(18_000_000, balance + earmarked + payable + paid + owed + returned);
    }
}
