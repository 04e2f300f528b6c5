namespace OpcOnboarding.Functions.Catalogue;

/// <summary>What a mentor guides in (domain: glossary, 7).</summary>
internal enum MentorField
{
    /// <summary>技术指导.</summary>
    Technology,

    /// <summary>创业规划.</summary>
    BusinessPlanning,

    /// <summary>资源对接.</summary>
    ResourceMatching,
}
