namespace OpcOnboarding.Functions.Catalogue;

/// <summary>The vouchers that cities give (domain: glossary, 6).</summary>
internal enum VoucherType
{
    /// <summary>算力券.</summary>
    Compute,

    /// <summary>数据券.</summary>
    Data,

    /// <summary>AI人才券.</summary>
    AiTalent,

    /// <summary>Token券.</summary>
    Token,
}
