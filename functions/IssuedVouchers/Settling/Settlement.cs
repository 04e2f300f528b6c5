namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>A settlement file: the granted claims of one department, paid in one go.</summary>
/// <param name="SettlementId">16 hexadecimal digits, the same for the same Idempotency-Key.</param>
/// <param name="City">Chinese name of the city.</param>
/// <param name="Department">The responsible department, as the packs name it.</param>
/// <param name="MadeAt">When it was ordered.</param>
/// <param name="MadeBy">Subject of who ordered it.</param>
/// <param name="MadeAs">The role in which it was ordered.</param>
/// <param name="IsClosed">Whether all claims are in; false while it is being made, or was cut off: whoever may order one can finish it.</param>
/// <param name="Claims">How many claims.</param>
/// <param name="SumFen">What they sum to, in fen.</param>
internal sealed record Settlement(
    string SettlementId, string City, string Department, DateTimeOffset MadeAt, string MadeBy, string MadeAs, bool IsClosed, int Claims, long SumFen)
{
    /// <summary>Claims that can't be read, or whose case or voucher can't, by their ids: an administrator has to look. Those that were booked all the same and can be read are counted.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>When it was closed; null before.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Subject of who had it closed: who ordered it, or who finished it; null before.</summary>
    public string? ClosedBy { get; init; }
}
