using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.IssuedVouchers;

namespace OpcOnboarding.Functions.Tests.Retention;

/// <summary>Whom a payment is for lies under the case's key: nothing is erased while money of its vouchers can still move.</summary>
public sealed class VoucherMoneyTests
{
    private const string City = "/api/vouchers/cities/yancheng";

    [Fact]
    public async Task Propose_WhileAVoucherIsRedeemableClaimedOrPayable_IsRefused()
    {
        await using var server = await OnboardingServer.StartAsync(settings: Erasure.KeepNothing);
        var sut = await CompletedAsync(server);
        Assert.Contains(sut.Compute, await OpenAsync(server, sut));

        var claim = await sut.FiledAsync(2_000_000);
        await Erasure.EndVouchersAsync(sut.Case, "企业不再需要");
        Assert.Equal([sut.Compute], await OpenAsync(server, sut));

        (await sut.DecideAsync(claim, "accept")).MustBeOk();
        Assert.Equal([sut.Compute], await OpenAsync(server, sut));

        (await (await sut.Case.DeskAsync("vouchers")).PostAsync($"{City}/settlements", new { department = "市工信局" })).MustBeOk();
        Assert.Equal("erased", (await Erasure.EraseAsync(server, sut.Case.CaseId))["state"].GetString());
    }

    [Fact]
    public async Task Decide_WhenMoneyMovedAfterTheProposal_IsRefused_UntilItIsRepaid()
    {
        await using var server = await OnboardingServer.StartAsync(settings: Erasure.KeepNothing);
        var sut = await CompletedAsync(server);
        (await sut.DecideAsync(await sut.FiledAsync(2_000_000), "accept")).MustBeOk();
        (await (await sut.Case.DeskAsync("vouchers")).PostAsync($"{City}/settlements", new { department = "市工信局" })).MustBeOk();
        await Erasure.EndVouchersAsync(sut.Case, "企业不再需要");
        var (first, second) = (await server.AsAsync("administrator-1"), await server.AsAsync("administrator-2"));
        var proposed = (await first.PostAsync(Erasure.Path(sut.Case.CaseId), Erasure.Ground)).MustBeOk();

        (await sut.OrderAsync("clawBack", new { reason = "材料不实" })).MustBeOk();
        (await second.PostAsync($"{Erasure.Path(sut.Case.CaseId)}/decision", Erasure.Naming(proposed))).MustBe(HttpStatusCode.Conflict, "vouchersOpen");

        var owed = (await sut.VoucherAsync()).GetProperty("owedFen").GetInt64();
        (await sut.OrderAsync("repay", new { amountFen = owed })).MustBeOk();
        Assert.Equal("erased", (await second.PostAsync($"{Erasure.Path(sut.Case.CaseId)}/decision", Erasure.Naming(proposed))).MustBeOk()["state"].GetString());
    }

    /// <summary>A case with vouchers that is completed.</summary>
    private static async Task<VoucherCase> CompletedAsync(OnboardingServer server)
    {
        var issued = await VoucherCase.IssuedAsync(server);
        foreach (var step in Scenario.Steps.Except(["registration", "vouchers"]))
        {
            await issued.Case.MoveStepAsync(step, "approve");
        }

        Assert.Equal("completed", await issued.Case.StateAsync());
        return issued;
    }

    /// <summary>The vouchers that the refusal of a proposal names.</summary>
    private static async Task<IReadOnlyList<string?>> OpenAsync(OnboardingServer server, VoucherCase sut)
    {
        var refused = (await (await server.AsAsync("administrator-1")).PostAsync(Erasure.Path(sut.Case.CaseId), Erasure.Ground)).MustBe(HttpStatusCode.Conflict, "vouchersOpen");
        return [.. refused["vouchers"].EnumerateArray().Select(voucher => voucher.GetString())];
    }
}
