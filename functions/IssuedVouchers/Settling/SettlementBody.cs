namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Body of an order to settle.</summary>
/// <param name="Department">The responsible department, as the packs name it: the first that a clause names.</param>
internal sealed record SettlementBody(string Department);
