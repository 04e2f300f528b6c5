namespace OpcOnboarding.Functions.OpenApi.Shapes;

/// <summary>The business' part of the form.</summary>
/// <param name="Type">Legal form; demanded on submission.</param>
/// <param name="TypeZh">Its name in Chinese.</param>
/// <param name="NameZh">Whole name; demanded on submission.</param>
/// <param name="NameParts">The parts of the name.</param>
/// <param name="BackupNames">Up to three others.</param>
/// <param name="RegisteredCapitalFen">In fen; demanded of companies.</param>
/// <param name="BusinessScopeZh">Items of the official catalogue, main item first; demanded on submission.</param>
/// <param name="Domicile">Address of the seat.</param>
/// <param name="DomicileKind">Owned, Leased, Community, Cluster or OnlinePlace.</param>
/// <param name="Term">Day until which it is founded, or 长期.</param>
/// <param name="LegalRepresentative">Name; left out: the founder.</param>
/// <param name="IsOpc">Whether it counts as a one-person company of artificial intelligence.</param>
/// <param name="Existing">The business as it is, when it moves in from elsewhere.</param>
[NullableIsOptional]
[KeepsUnknownMembers]
internal sealed record EntitySection(
    [property: Names(NameSets.LegalForm)] string? Type,
    string? TypeZh,
    string? NameZh,
    NameParts? NameParts,
    IReadOnlyList<string>? BackupNames,
    long? RegisteredCapitalFen,
    IReadOnlyList<string>? BusinessScopeZh,
    string? Domicile,
    string? DomicileKind,
    string? Term,
    string? LegalRepresentative,
    bool? IsOpc,
    ExistingEntity? Existing);

/// <summary>The parts of a name: division, trade name, industry, form.</summary>
[NullableIsOptional]
[KeepsUnknownMembers]
internal sealed record NameParts(string? Division, string? TradeName, string? Industry, string? Form);

/// <summary>A business that is registered somewhere already.</summary>
[NullableIsOptional]
[KeepsUnknownMembers]
internal sealed record ExistingEntity(string? UnifiedSocialCreditCode, string? NameBefore, string? RegisteredCityBefore, string? Country, string? ForeignEntity);
