using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Administrators;

/// <summary>The public catalogue as the API shows it.</summary>
/// <param name="JourneyVersion">The edition that new cases run on.</param>
/// <param name="Cities">Cities with desks.</param>
/// <param name="Steps">The six steps in the order a founder meets them.</param>
/// <param name="Materials">The one set of materials.</param>
/// <param name="Departments">Keys of the desks.</param>
/// <param name="Limits">Time limits of the case as a whole.</param>
/// <param name="CaseMoves">The case's table.</param>
/// <param name="StepMoves">The steps' table.</param>
internal sealed record CatalogueView(
    string JourneyVersion,
    IReadOnlyList<CatalogueCity> Cities,
    IReadOnlyList<CatalogueStep> Steps,
    IReadOnlyList<CatalogueMaterial> Materials,
    [property: Shapes(typeof(Department))] IReadOnlyList<string> Departments,
    CaseLimits Limits,
    IReadOnlyList<CatalogueCaseMove> CaseMoves,
    IReadOnlyList<CatalogueStepMove> StepMoves);

/// <summary>A city with desks.</summary>
internal sealed record CatalogueCity(
    string Key, string NameZh, string NameEn, bool Sample, IReadOnlyList<CatalogueDistrict> Districts, IReadOnlyList<CatalogueBank> Banks);

/// <summary>A district.</summary>
internal sealed record CatalogueDistrict(string NameZh, string NameEn, string? Code);

/// <summary>A bank.</summary>
internal sealed record CatalogueBank(string Code, string NameZh, string NameEn);

/// <summary>A material of the shared set.</summary>
internal sealed record CatalogueMaterial([property: Names(NameSets.MaterialCode)] string Code, MaterialWeight Weight, bool MadeByService);
