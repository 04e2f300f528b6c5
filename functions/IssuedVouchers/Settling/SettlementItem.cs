namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>A claim that a settlement file was ordered for: it can be in this file and in no later one.</summary>
/// <param name="Number">The voucher's number.</param>
/// <param name="RedemptionId">The claim.</param>
internal sealed record SettlementItem(string Number, string RedemptionId);
