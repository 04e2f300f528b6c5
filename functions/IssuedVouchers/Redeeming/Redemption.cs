namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>A claim for a part of a voucher against a cost. Nothing personal; invoice number and reason lie sealed beside it.</summary>
internal sealed record Redemption
{
    /// <summary>16 hexadecimal digits, the same for the same Idempotency-Key.</summary>
    public required string RedemptionId { get; init; }

    /// <summary>The voucher's number.</summary>
    public required string Number { get; init; }

    /// <summary>Whose case.</summary>
    public required string CaseId { get; init; }

    /// <summary>When it was filed.</summary>
    public required DateTimeOffset FiledAt { get; init; }

    /// <summary>The document that proves the cost.</summary>
    public required string DocumentId { get; init; }

    /// <summary>What was paid, in fen.</summary>
    public required long CostFen { get; init; }

    /// <summary>When it was paid.</summary>
    public required DateOnly PaidOn { get; init; }

    /// <summary>The voucher year in which the cost falls.</summary>
    public required int VoucherYear { get; init; }

    /// <summary>The rate of that year, whole percent.</summary>
    public required int Percent { get; init; }

    /// <summary>What is asked for: cost times rate, at most what the voucher held. In fen.</summary>
    public required long AskedFen { get; init; }

    /// <summary>What the desk granted, in fen; null before the decision.</summary>
    public long? GrantedFen { get; init; }

    /// <summary>Where it stands.</summary>
    public RedemptionState State { get; init; }

    /// <summary>When it was decided or withdrawn.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Subject of the officer who decided, or of the founder who took it back.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The settlement file it is in.</summary>
    public string? SettlementId { get; init; }

    /// <summary>From 1; what <c>If-Match</c> names.</summary>
    public int Version { get; init; } = 1;
}
