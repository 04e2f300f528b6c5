using OpcOnboarding.Functions.IssuedVouchers.Redeeming;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>The claims of a city.</summary>
/// <param name="Readable">Those that can be read, the first filed first.</param>
/// <param name="Unreadable">Ids of those whose rows can't, in their order: nobody can tell where they stand.</param>
internal sealed record CityClaims(IReadOnlyList<Redemption> Readable, IReadOnlyList<string> Unreadable);
