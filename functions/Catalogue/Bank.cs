namespace OpcOnboarding.Functions.Catalogue;

/// <summary>A bank that opens accounts through the single window.</summary>
/// <param name="Code">Stable.</param>
/// <param name="NameZh">For people.</param>
/// <param name="NameEn">For people.</param>
/// <param name="Branches">At least one.</param>
internal sealed record Bank(string Code, string NameZh, string NameEn, IReadOnlyList<BankBranch> Branches);
