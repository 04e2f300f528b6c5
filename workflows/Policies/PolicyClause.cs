namespace OpcOnboarding.Workflows.Policies;

/// <summary>One benefit of a pack, as data.</summary>
/// <remarks>Every predicate of <see cref="Eligibility"/> must hold. Amounts are in fen; null figures are not stated in the source.</remarks>
public sealed record PolicyClause
{
    /// <summary>Stable and unique over all packs.</summary>
    public required string Id { get; init; }

    /// <summary>The clause's number in the source.</summary>
    public required string Article { get; init; }

    /// <summary>Chinese name.</summary>
    public required string TitleZh { get; init; }

    /// <summary>English name.</summary>
    public required string TitleEn { get; init; }

    /// <summary>What it gives.</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>Which voucher; null when it is none.</summary>
    public VoucherType? VoucherType { get; init; }

    /// <summary>Who applies.</summary>
    public required ClauseBeneficiary Beneficiary { get; init; }

    /// <summary>Whether it is part of the six-step journey or directly fed by it.</summary>
    public required bool IsCore { get; init; }

    /// <summary>The conditions.</summary>
    public required IReadOnlyList<PolicyPredicate> Eligibility { get; init; }

    /// <summary>What the amount is computed from; null when from nothing.</summary>
    public PolicyBasis? Basis { get; init; }

    /// <summary>How the amount comes about.</summary>
    public required CalculationKind Calculation { get; init; }

    /// <summary>Whole percent of the basis.</summary>
    public int? Percent { get; init; }

    /// <summary>The amount in fen.</summary>
    public long? AmountFen { get; init; }

    /// <summary>Whether percent or amount bind; null when the clause has neither.</summary>
    public AmountQualifier? Qualifier { get; init; }

    /// <summary>The steps, where figures depend on a condition.</summary>
    public required IReadOnlyList<PolicyTier> Tiers { get; init; }

    /// <summary>The most it gives.</summary>
    public required PolicyCaps Caps { get; init; }

    /// <summary>For how long; null: not stated.</summary>
    public PolicyPeriod? Period { get; init; }

    /// <summary>How it stands to other benefits; overrides the pack's rule.</summary>
    public required StackingRule Stacking { get; init; }

    /// <summary>Responsible departments (责任单位), Chinese names; empty: not stated.</summary>
    public required IReadOnlyList<string> Departments { get; init; }

    /// <summary>What the source does not state.</summary>
    public required IReadOnlyList<string> NotStated { get; init; }

    /// <summary>How an unclear wording was resolved; null when none was.</summary>
    public string? Interpretation { get; init; }

    /// <summary>The passage of the source it rests on.</summary>
    public required string QuoteZh { get; init; }
}
