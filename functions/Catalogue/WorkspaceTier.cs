namespace OpcOnboarding.Functions.Catalogue;

/// <summary>The ladder of places (domain: glossary, 7).</summary>
internal enum WorkspaceTier
{
    /// <summary>一张办公桌: one seat.</summary>
    Desk,

    /// <summary>一间办公室: 2 to 10 seats.</summary>
    Office,

    /// <summary>一层办公楼: more than 10 seats.</summary>
    Floor,
}
