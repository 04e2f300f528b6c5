namespace OpcOnboarding.Functions.Catalogue;

/// <summary>What a city can give away in a year.</summary>
/// <param name="Type">Of which vouchers.</param>
/// <param name="YearlyFen">In fen, for each calendar year.</param>
internal sealed record VoucherBudget(VoucherType Type, long YearlyFen);
