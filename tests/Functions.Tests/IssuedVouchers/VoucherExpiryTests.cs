using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Vouchers end after their last day by a durable timer, also when the service was down at midnight.</summary>
public sealed class VoucherExpiryTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    // The data voucher of the sample is good for the calendar year of its contract.
    private static readonly DateTimeOffset NewYear = new(2027, 1, 1, 0, 0, 1, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(Outage.None)]
    [InlineData(Outage.OverTheMoment)]
    public async Task LastDay_Passed_ReturnsWhatNobodyClaimed(Outage outage)
    {
        await using var server = await OnboardingServer.StartAsync();
        var sut = await VoucherCase.IssuedAsync(server);
        var before = await DataVoucherAsync(sut);
        Assert.Equal(("issued", "2026-12-31"), (before.GetProperty("state").GetString(), before.GetProperty("validTo").GetString()));

        await server.PassToAsync(NewYear, outage);
        await Eventually.HoldsAsync(
            async () => (await DataVoucherAsync(sut)).GetProperty("returnedFen").GetInt64() == 12_000_000, "The voucher does not expire.", Deadline);

        var after = await DataVoucherAsync(sut);
        Assert.Equal(("expired", 0L), (after.GetProperty("state").GetString(), after.GetProperty("balanceFen").GetInt64()));
        Assert.Equal("issued", (await sut.VoucherAsync()).GetProperty("state").GetString());
        var statement = (await (await sut.Case.AuditorAsync()).GetAsync("/api/vouchers/cities/yancheng/statements/data/2027-01?year=2026")).MustBeOk().Text;
        Assert.Contains("过期收回,预算,budget,120000,1000000000", statement, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> DataVoucherAsync(VoucherCase sut) =>
        (await (await sut.Case.FounderAsync()).GetAsync($"{sut.Case.Path}/vouchers")).MustBeOk()["items"].EnumerateArray()
            .Single(voucher => voucher.GetProperty("clauseId").GetString() == "YC-2.1");
}
