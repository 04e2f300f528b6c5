using System.Net;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>A case whose vouchers are issued: 180,000 yuan for compute (YC-1, 100 % in the first year), 120,000 for data (YC-2.1, 30 %).</summary>
internal sealed class VoucherCase
{
    private int _invoices;

    private VoucherCase(OnboardedCase onboarded, string compute, string proof) => (Case, Compute, Proof) = (onboarded, compute, proof);

    public OnboardedCase Case { get; }

    /// <summary>Number of the compute voucher.</summary>
    public string Compute { get; }

    /// <summary>Id of the proof of costs.</summary>
    public string Proof { get; }

    public static async Task<VoucherCase> IssuedAsync(OnboardingServer server, string founder = "founder-lin")
    {
        var onboarded = await Scenario.RegisteredAsync(server, founder: founder);
        await onboarded.MoveStepAsync("vouchers", "approve");
        var vouchers = (await (await onboarded.FounderAsync()).GetAsync($"{onboarded.Path}/vouchers")).MustBeOk();
        var compute = vouchers["items"].EnumerateArray().Single(voucher => voucher.GetProperty("clauseId").GetString() == "YC-1").GetProperty("voucherId").GetString()!;
        var proof = (await onboarded.UploadAsync("CostProof")).MustBe(HttpStatusCode.Created);
        return new VoucherCase(onboarded, compute, proof["documentId"].GetString()!);
    }

    public string PathOf(string voucherId) => $"{Case.Path}/vouchers/{voucherId}";

    public async Task<JsonElement> VoucherAsync(string? voucherId = null) =>
        (await (await Case.FounderAsync()).GetAsync($"{Case.Path}/vouchers")).MustBeOk()["items"].EnumerateArray()
            .Single(voucher => voucher.GetProperty("voucherId").GetString() == (voucherId ?? Compute));

    /// <summary>A claim on the compute voucher under an invoice of its own.</summary>
    public async Task<ApiAnswer> ClaimAsync(long costFen, string? invoice = null, string paidOn = "2026-11-16", string? key = null, Caller? by = null) =>
        await (by ?? await Case.FounderAsync()).PostAsync(
            $"{PathOf(Compute)}/redemptions",
            new { invoiceNumber = invoice ?? $"INV-{Interlocked.Increment(ref _invoices):D4}-{Compute}", costFen, paidOn, documentId = Proof },
            key);

    public async Task<string> FiledAsync(long costFen) =>
        (await ClaimAsync(costFen)).MustBeOk()["redemption"].GetProperty("redemptionId").GetString()!;

    public async Task<ApiAnswer> DecideAsync(string redemptionId, string trigger, object? body = null, Caller? by = null, string? key = null) =>
        await (by ?? await Case.DeskAsync("vouchers")).PostAsync($"{PathOf(Compute)}/redemptions/{redemptionId}/triggers/{trigger}", body, key);

    public async Task<ApiAnswer> OrderAsync(string trigger, object? body = null, Caller? by = null) =>
        await (by ?? await Case.SupervisorAsync()).PostAsync($"{PathOf(Compute)}/triggers/{trigger}", body);
}
