using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Every movement of a voucher stands once in the journal of its case, also when whoever booked it died before it was recorded.</summary>
public sealed class VoucherJournalTests(Api.ApiServer api) : IClassFixture<Api.ApiServer>
{
    [Fact]
    public async Task Commands_OnAVoucher_StandInTheJournalInTheirOrderWithRoleAmountAndReason()
    {
        var sut = await IssuedAsync();
        var claim = await sut.FiledAsync(5_000_000);
        (await sut.DecideAsync(claim, "accept", new { amountFen = 3_000_000, reason = "部分费用不在支持范围" }, key: "once")).MustBeOk();
        (await sut.DecideAsync(claim, "accept", new { amountFen = 3_000_000, reason = "部分费用不在支持范围" }, key: "once")).MustBeOk();
        (await sut.DecideAsync(await sut.FiledAsync(1_000_000), "withdraw", by: await sut.Case.FounderAsync())).MustBeOk();
        (await sut.OrderAsync("cancel", new { reason = "企业注销" })).MustBeOk();
        (await sut.OrderAsync("clawBack", new { reason = "材料虚假" })).MustBeOk();

        var moved = await MovementsAsync(sut);

        Assert.Equal(
            [
                ("file", "founder", 5_000_000, null), ("accept", "voucherManager", 3_000_000, "部分费用不在支持范围"), ("file", "founder", 1_000_000, null),
                ("withdraw", "founder", 1_000_000, null), ("cancel", "departmentHead", 15_000_000, "企业注销"), ("clawBack", "departmentHead", 3_000_000, "材料虚假"),
            ],
            moved.Select(Said));
        Assert.All(moved, entry => Assert.Equal((sut.Compute, "vouchers"), (entry.GetProperty("details").Text("voucherId"), entry.Text("step"))));
        Assert.Equal(claim, moved[0].GetProperty("details").Text("redemptionId"));
        Assert.Equal(moved.Count, moved.Select(entry => entry.Text("commandId")).Distinct().Count());
    }

    [Fact]
    public async Task Settlement_OfAGrantedClaim_StandsInTheJournal()
    {
        var sut = await IssuedAsync();
        (await sut.DecideAsync(await sut.FiledAsync(2_000_000), "accept")).MustBeOk();

        (await (await sut.Case.DeskAsync("vouchers")).PostAsync("/api/vouchers/cities/yancheng/settlements", new { department = "市工信局" })).MustBeOk();

        Assert.Equal(("settle", "voucherManager", 2_000_000, null), Said((await MovementsAsync(sut))[^1]));
    }

    [Fact]
    public async Task Movement_WhoseProcessDiedBeforeItWasRecorded_IsRecordedOnceByTheNext()
    {
        var sut = await IssuedAsync();
        await BookOnlyAsync(sut, 1_000_000);
        Assert.Empty(await MovementsAsync(sut));

        Assert.Equal(1, await api.Server.Services.GetRequiredService<UnrecordedMovements>().RecordAsync(CancellationToken.None));
        Assert.Equal(0, await api.Server.Services.GetRequiredService<UnrecordedMovements>().RecordAsync(CancellationToken.None));

        Assert.Equal(("repay", "departmentHead", 1_000_000, null), Said(Assert.Single(await MovementsAsync(sut))));
    }

    [Fact]
    public async Task Movement_NotYetRecorded_IsRecordedBeforeTheNextOfItsVoucher()
    {
        var sut = await IssuedAsync();
        await BookOnlyAsync(sut, 1_000_000);

        await sut.FiledAsync(2_000_000);

        Assert.Equal([("repay", 1_000_000), ("file", 2_000_000L)], (await MovementsAsync(sut)).Select(entry => (Said(entry).Movement!, Said(entry).Fen)));
    }

    private Task<VoucherCase> IssuedAsync()
    {
        api.Server.PassAMinute();
        return VoucherCase.IssuedAsync(api.Server);
    }

    /// <summary>Books what the head of the desk might, and stops there, as a process does that is killed.</summary>
    private async Task BookOnlyAsync(VoucherCase sut, long fen)
    {
        var store = api.Server.Services.GetRequiredService<VoucherStore>();
        var voucher = await store.FindAsync(sut.Compute, CancellationToken.None);
        var change = new VoucherChange(VoucherMovement.Of(voucher!.Account).Then(VoucherPurse.Balance, VoucherPurse.Returned, fen));
        var moved = new VoucherMoved(StepKind.Vouchers, sut.Compute, MovementKind.Repay, null, fen);
        var entry = new LedgerEntry(sut.Case.CaseId, api.Server.Clock.GetUtcNow(), change.Movement.Lines, []);
        var booked = new BookedCommand("booked-only", "", moved, change.Movement.Account.Version, new JournalActor("supervisor-yancheng", "departmentHead", null), entry);
        Assert.NotNull(await store.BookAsync(voucher, change, booked, CancellationToken.None));
    }

    private static async Task<IReadOnlyList<JsonElement>> MovementsAsync(VoucherCase sut) =>
        [.. (await sut.Case.HistoryAsync()).Where(entry => entry.Text("kind") == "voucherMoved")];

    private static (string? Movement, string? Role, long Fen, string? Reason) Said(JsonElement entry) => (
        entry.GetProperty("details").Text("movement"),
        entry.GetProperty("actor").Text("role"),
        entry.GetProperty("details").GetProperty("amountFen").GetInt64(),
        entry.Text("reason"));
}
