namespace OpcOnboarding.Workflows.Policies;

/// <summary>What a clause gives.</summary>
public enum ClauseKind
{
    /// <summary>A voucher (券).</summary>
    Voucher,

    /// <summary>Money back for cost (补贴).</summary>
    Subsidy,

    /// <summary>A loan (贷款).</summary>
    Loan,

    /// <summary>A prize (奖励): one for one project.</summary>
    Award,

    /// <summary>A place to work; an amount is its rent.</summary>
    Workspace,

    /// <summary>A benefit of the person (人才).</summary>
    Talent,

    /// <summary>A service.</summary>
    Service,

    /// <summary>Equity, not a grant.</summary>
    Investment,
}
