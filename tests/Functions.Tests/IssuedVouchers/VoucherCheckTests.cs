using System.Net;
using System.Text.RegularExpressions;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Certificates and their public confirmation: without personal data, and the same answer to every wrong question.</summary>
public sealed partial class VoucherCheckTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Check_NumberAndCodeOfACertificate_ConfirmsWithoutPersonalData()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);
        var page = (await (await sut.Case.FounderAsync()).GetAsync($"{sut.PathOf(sut.Compute)}/certificate")).MustBeOk();
        Assert.Contains(sut.Compute, page.Text, StringComparison.Ordinal);
        Assert.Contains("<svg", page.Text, StringComparison.Ordinal);
        Assert.Contains("180,000.00", page.Text, StringComparison.Ordinal);

        var answer = await CheckAsync($"number={sut.Compute}&code={CodeOn(page.Text)}");

        Assert.Equal(("issued", true, 18_000_000L), (answer["state"].GetString(), answer.MustBeOk()["isValid"].GetBoolean(), answer["faceFen"].GetInt64()));
        Assert.Equal("已发放", answer["stateText"].GetString());
        Assert.DoesNotContain("林", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sut.Case.CaseId, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sut.Case.CaseNumber, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WrongCodeUnknownNumberAndNonsense_GetTheSameAnswer()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);

        var wrongCode = await CheckAsync($"number={sut.Compute}&code=0000000000");
        var unknown = await CheckAsync("number=3209-C-2026-999999-9&code=0000000000");
        var nonsense = await CheckAsync("number=%00%F0&code=");
        var nothing = await CheckAsync("");

        wrongCode.MustBe(HttpStatusCode.NotFound, "notFound");
        Assert.All([unknown, nonsense, nothing], answer => Assert.Equal((wrongCode.Status, wrongCode.Text), (answer.Status, answer.Text)));
    }

    [Fact]
    public async Task Check_CancelledVoucher_SaysSo()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);
        var page = (await (await sut.Case.FounderAsync()).GetAsync($"{sut.PathOf(sut.Compute)}/certificate")).MustBeOk();
        (await sut.OrderAsync("cancel", new { reason = "企业注销" })).MustBeOk();

        var answer = await CheckAsync($"number={sut.Compute.ToLowerInvariant()}&code={CodeOn(page.Text)}");

        Assert.Equal(("cancelled", false), (answer.MustBeOk()["state"].GetString(), answer["isValid"].GetBoolean()));
    }

    [Fact]
    public async Task Certificate_OfAnothersCase_IsNotThere()
    {
        var sut = await VoucherCase.IssuedAsync(api.Server);

        (await (await api.Server.AsAsync("founder-chen")).GetAsync($"{sut.PathOf(sut.Compute)}/certificate")).MustBe(HttpStatusCode.NotFound, "notFound");
        var own = await VoucherCase.IssuedAsync(api.Server, "founder-chen");
        (await (await own.Case.FounderAsync()).GetAsync($"{own.PathOf(sut.Compute)}/certificate")).MustBe(HttpStatusCode.NotFound, "notFound");
    }

    private async Task<ApiAnswer> CheckAsync(string query)
    {
        using var response = await api.Server.Http.GetAsync(new Uri($"/api/vouchers/check?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        return await ApiAnswer.ReadAsync(response);
    }

    private static string CodeOn(string page) => CodePattern().Match(page).Groups[1].Value;

    [GeneratedRegex("code=([0-9A-Z]{10})")]
    private static partial Regex CodePattern();
}
