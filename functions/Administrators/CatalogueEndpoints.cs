using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Administrators;

/// <summary>The public catalogue: cities, districts, steps, materials, departments and both tables of moves.</summary>
internal static class CatalogueEndpoints
{
    /// <summary>Maps <c>GET /api/catalogue</c> and the facts of one step, for anyone.</summary>
    public static void MapCatalogue(this IEndpointRouteBuilder routes)
    {
        var catalogue = routes.MapGroup("/api/catalogue").AllowAnonymous().WithTags("Catalogue");
        catalogue.MapGet("", Read).WithName("GetCatalogue").Answers(typeof(CatalogueView));
        catalogue.MapGet("/steps/{step}", ReadStep).WithName("GetStepFacts").Answers(typeof(StepFacts)).Refuses(404);
    }

    private static IResult ReadStep(string step, JourneyCatalogue journeys, HttpResponse response)
    {
        if (WireNames.Parse<StepKind>(step) is not { } kind)
        {
            return new Refusal.NotFound().ToResult();
        }

        response.Headers.CacheControl = "public, max-age=60";
        return Results.Ok(StepFacts.Of(journeys.Current.Step(kind), journeys.Current.Limits));
    }

    private static IResult Read(CityDirectory cities, JourneyCatalogue journeys, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=60";
        var journey = journeys.Current;
        return Results.Ok(new CatalogueView(
            journey.Version,
            [.. cities.All.Select(Describe)],
            [.. journey.Steps.Select(CatalogueStep.Of)],
            [.. Materials.All.Select(material => new CatalogueMaterial(material.Code, material.Weight, material.MadeByService))],
            [.. Enum.GetValues<Identity.Department>().Select(Cases.CaseJson.Name)],
            journey.Limits,
            [.. journey.CaseMoves.Select(CatalogueCaseMove.Of)],
            [.. journey.StepMoves.Select(CatalogueStepMove.Of)]));
    }

    private static CatalogueCity Describe(City city) => new(
        city.Key,
        city.NameZh,
        city.NameEn,
        city.Sample,
        [.. city.Districts.Select(district => new CatalogueDistrict(district.NameZh, district.NameEn, district.Code))],
        [.. city.Banks.Select(bank => new CatalogueBank(bank.Code, bank.NameZh, bank.NameEn))]);
}
