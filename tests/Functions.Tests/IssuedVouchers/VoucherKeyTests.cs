using System.Net;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>One Idempotency-Key on two vouchers of a case names two commands.</summary>
public sealed class VoucherKeyTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task File_SameKeyOnTwoVouchers_FilesTwoClaimsAndAnswersEachItsOwn()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);
        var founder = await sut.Case.FounderAsync();
        var data = (await founder.GetAsync($"{sut.Case.Path}/vouchers")).MustBeOk()["items"].EnumerateArray().Single(voucher => voucher.Text("clauseId") == "YC-2.1").Text("voucherId")!;

        var compute = (await FileAsync(sut, founder, sut.Compute)).MustBeOk();
        var other = (await FileAsync(sut, founder, data)).MustBeOk();
        var again = (await FileAsync(sut, founder, sut.Compute)).MustBeOk();

        Assert.Equal((sut.Compute, data), (compute["voucher"].Text("voucherId"), other["voucher"].Text("voucherId")));
        Assert.NotEqual(compute["redemption"].Text("redemptionId"), other["redemption"].Text("redemptionId"));
        Assert.Equal(compute.Text, again.Text);
    }

    [Fact]
    public async Task File_KeyOfACommandOfTheCase_IsRefused()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);
        var founder = await sut.Case.FounderAsync();
        (await founder.PostAsync($"{sut.Case.Path}/triggers/withdraw", new { }, "of-the-case")).MustBeOk();

        (await FileAsync(sut, founder, sut.Compute, "of-the-case")).MustBe(HttpStatusCode.UnprocessableEntity, "idempotencyKeyReused");
    }

    private static Task<ApiAnswer> FileAsync(VoucherCase sut, Caller founder, string voucherId, string key = "both") => founder.PostAsync(
        $"{sut.PathOf(voucherId)}/redemptions",
        new { invoiceNumber = $"INV-{voucherId}", costFen = 1_000_000, paidOn = "2026-11-16", documentId = sut.Proof },
        key);
}
