using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>What a day of payment decides: the year of all vouchers of a clause, the month of an allowance, and whether a cost counts at all.</summary>
public sealed class SharedYearsTests
{
    private int _invoices;

    [Fact]
    public async Task Claim_OnOneOfSeveralVouchers_FixesTheYearsOfAllOfThem()
    {
        await using var server = await OnboardingServer.StartAsync();
        // P02: three vouchers of YC-1, for the years 1 to 3.
        var (onward, reverse) = (await IssuedAsync(server, "P02"), await IssuedAsync(server, "P02"));

        Assert.Equal((1, 100), await YearOfAsync(onward, voucher: 0, "2026-11-16"));
        Assert.Equal((1, 100), await YearOfAsync(reverse, voucher: 1, "2026-11-16"));
        server.Clock.Advance(TimeSpan.FromDays(745));

        Assert.Equal((3, 50), await YearOfAsync(onward, voucher: 1, "2028-11-17"));
        Assert.Equal((2, 70), await YearOfAsync(onward, voucher: 2, "2027-11-16"));
        Assert.Equal((3, 50), await YearOfAsync(reverse, voucher: 0, "2028-11-17"));
    }

    [Fact]
    public async Task Withdraw_OfTheOnlyClaimOnAnyVoucher_ForgetsItsDayForAll()
    {
        await using var server = await OnboardingServer.StartAsync();
        var sut = await IssuedAsync(server, "P02");
        var mistyped = (await ClaimAsync(sut, sut.Vouchers[0], "2026-11-16")).MustBeOk()["redemption"].GetProperty("redemptionId").GetString()!;
        server.Clock.Advance(TimeSpan.FromDays(400));
        var founder = await sut.Case.FounderAsync();

        (await founder.PostAsync($"{sut.Case.Path}/vouchers/{sut.Vouchers[0]}/redemptions/{mistyped}/triggers/withdraw")).MustBeOk();

        Assert.Equal((1, 100), await YearOfAsync(sut, voucher: 2, "2027-12-01"));
        Assert.Equal((1, 100), await YearOfAsync(sut, voucher: 0, "2027-12-02"));
    }

    [Fact]
    public async Task Claim_OfAnAllowanceOrOfADayBefore_IsBoundedByItsMonthAndRefused()
    {
        await using var server = await OnboardingServer.StartAsync();
        var sut = await IssuedAsync(server, "P01");
        var (compute, allowance) = (sut.Vouchers[0], sut.Vouchers[2]);

        MustBeRefused(await ClaimAsync(sut, compute, "2026-11-15"), "field.beforeCompany", "企业登记日 2026-11-16");
        MustBeRefused(await ClaimAsync(sut, allowance, "2025-12-31"), "field.beforeAssumedPolicy", "来源未载明，暂按 2026-01-01");
        // YC-9.1 of a master: 2,000 yuan for each month, 36 times.
        Assert.Equal(200_000, await AskedAsync("2026-11-16"));
        MustBeRefused(await ClaimAsync(sut, allowance, "2026-11-02", 7_200_000), "field.monthUsedUp", "按月发放");
        Assert.Equal(200_000, await AskedAsync("2026-10-31"));

        async Task<long> AskedAsync(string paidOn) =>
            (await ClaimAsync(sut, allowance, paidOn, 7_200_000)).MustBeOk()["redemption"].GetProperty("askedFen").GetInt64();
    }

    private static void MustBeRefused(ApiAnswer answer, string code, string words)
    {
        answer.MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
        Assert.Contains(code, answer.Text, StringComparison.Ordinal);
        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
    }

    private async Task<(int Year, int Percent)> YearOfAsync(IssuedCase sut, int voucher, string paidOn)
    {
        var claim = (await ClaimAsync(sut, sut.Vouchers[voucher], paidOn)).MustBeOk()["redemption"];
        return (claim.GetProperty("voucherYear").GetInt32(), claim.GetProperty("percent").GetInt32());
    }

    private async Task<ApiAnswer> ClaimAsync(IssuedCase sut, string voucher, string paidOn, long costFen = 1_000) =>
        await (await sut.Case.FounderAsync()).PostAsync(
            $"{sut.Case.Path}/vouchers/{voucher}/redemptions",
            new { invoiceNumber = $"INV-{++_invoices:D4}-{voucher}", costFen, paidOn, documentId = sut.Proof });

    private static async Task<IssuedCase> IssuedAsync(OnboardingServer server, string sample)
    {
        var onboarded = await Scenario.RegisteredAsync(server, sample);
        await onboarded.MoveStepAsync("vouchers", "approve");
        var items = (await (await onboarded.FounderAsync()).GetAsync($"{onboarded.Path}/vouchers")).MustBeOk()["items"].EnumerateArray();
        var proof = (await onboarded.UploadAsync("CostProof")).MustBe(HttpStatusCode.Created);
        return new IssuedCase(onboarded, [.. items.Select(voucher => voucher.GetProperty("voucherId").GetString()!)], proof["documentId"].GetString()!);
    }

    /// <summary>A case with the numbers of its vouchers, in the order of the claims.</summary>
    private sealed record IssuedCase(OnboardedCase Case, IReadOnlyList<string> Vouchers, string Proof);
}
