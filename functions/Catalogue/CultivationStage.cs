namespace OpcOnboarding.Functions.Catalogue;

/// <summary>How far a business has come (domain: glossary, 7).</summary>
internal enum CultivationStage
{
    /// <summary>种子.</summary>
    Seed,

    /// <summary>萌芽.</summary>
    Sprout,

    /// <summary>启航.</summary>
    Launch,
}
