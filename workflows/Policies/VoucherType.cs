namespace OpcOnboarding.Workflows.Policies;

/// <summary>The kinds of voucher.</summary>
public enum VoucherType
{
    /// <summary>算力券: compute.</summary>
    Compute,

    /// <summary>数据券: data products and listings.</summary>
    Data,

    /// <summary>AI人才券: talent benefits.</summary>
    AiTalent,

    /// <summary>Token券（词元券）: model calls.</summary>
    Token,
}
