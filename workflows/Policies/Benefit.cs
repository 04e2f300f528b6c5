using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>What one clause gives for one claim: a voucher year, a contract, a listing, or the case as a whole.</summary>
public sealed record Benefit
{
    /// <summary>The pack.</summary>
    public required string PackId { get; init; }

    /// <summary>The edition of the pack it was decided with.</summary>
    public required string PackVersion { get; init; }

    /// <summary>The clause.</summary>
    public required string ClauseId { get; init; }

    /// <summary>The clause's Chinese name.</summary>
    public required string TitleZh { get; init; }

    /// <summary>The clause's English name.</summary>
    public required string TitleEn { get; init; }

    /// <summary>What the clause gives.</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>Which voucher; null when it is none.</summary>
    public VoucherType? VoucherType { get; init; }

    /// <summary>Which claim, such as "year 2" or "contract A"; null for the case as a whole.</summary>
    public string? Subject { get; init; }

    /// <summary>
    /// Tells the claim's item from the others of the clause wherever it stands in its list: a digest of its mark (contract, listing, name), of what it says where it has
    /// none. Null for the case as a whole, and in what was kept before items had keys.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ItemKey { get; init; }

    /// <summary>Whether the vouchers step gives it. A relief is none: the rent is less, and no money is drawn.</summary>
    [JsonIgnore]
    public bool IsVoucher => VoucherType is not null && Verdict != Verdict.Relief;

    /// <summary>The answer.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The amount in fen; null when the verdict has none.</summary>
    public long? AmountFen { get; init; }

    /// <summary>How the amount came about, in yuan; null when there is none.</summary>
    public string? Arithmetic { get; init; }

    /// <summary>The failing condition, or what else is to be said, in Chinese; null when nothing is.</summary>
    public string? ReasonZh { get; init; }

    /// <summary>The same in English.</summary>
    public string? ReasonEn { get; init; }

    /// <summary>The facts that are missing to answer; empty unless the verdict is <see cref="Verdict.NeedsInformation"/>, or part of a sum waits for one.</summary>
    public IReadOnlyList<string> MissingFacts { get; init; } = [];

    /// <summary>What the source leaves open.</summary>
    public IReadOnlyList<string> NotStated { get; init; } = [];

    /// <summary>The passage of the source.</summary>
    public required string QuoteZh { get; init; }
}
