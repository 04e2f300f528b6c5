using OpcOnboarding.Functions.IssuedVouchers.Redeeming;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>What of a city waits to be paid.</summary>
/// <param name="Claims">Granted claims with the department that pays them, the first filed first.</param>
/// <param name="Unreadable">Ids of claims that can't be read, or whose vouchers can't: the others need not wait for them.</param>
internal sealed record Payable(IReadOnlyList<(string Department, Redemption Claim)> Claims, IReadOnlyList<string> Unreadable);
