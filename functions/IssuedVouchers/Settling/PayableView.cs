namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>What a department has been left to pay: granted claims that are in no settlement file yet.</summary>
/// <param name="Department">The responsible department, as the packs name it.</param>
/// <param name="Claims">How many claims.</param>
/// <param name="SumFen">What they sum to, in fen.</param>
internal sealed record PayableView(string Department, int Claims, long SumFen);
