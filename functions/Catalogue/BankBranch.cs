namespace OpcOnboarding.Functions.Catalogue;

/// <summary>A branch of a bank.</summary>
/// <param name="Code">Stable.</param>
/// <param name="NameZh">For people.</param>
/// <param name="District">Chinese name of the district it lies in.</param>
internal sealed record BankBranch(string Code, string NameZh, string District);
