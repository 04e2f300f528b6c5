namespace OpcOnboarding.Functions.Catalogue;

/// <summary>What a community is housed in (domain: glossary, 7).</summary>
internal enum WorkspaceSiteKind
{
    /// <summary>园区.</summary>
    Park,

    /// <summary>孵化器.</summary>
    Incubator,

    /// <summary>城市书房.</summary>
    CityStudyRoom,

    /// <summary>田园理想村.</summary>
    IdealVillage,

    /// <summary>科创飞地: in another city.</summary>
    Outpost,
}
