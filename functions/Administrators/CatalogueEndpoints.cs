using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Administrators;

/// <summary>The public catalogue: cities, districts, steps, materials, departments and both tables of moves.</summary>
internal static class CatalogueEndpoints
{
    /// <summary>Maps <c>GET /api/catalogue</c>, for anyone.</summary>
    public static void MapCatalogue(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/catalogue", Read).AllowAnonymous().WithTags("Catalogue").WithName("GetCatalogue");

    private static IResult Read(CityDirectory cities, JourneyCatalogue journeys, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=60";
        var journey = journeys.Current;
        return Results.Ok(new
        {
            journeyVersion = journey.Version,
            cities = cities.All.Select(city => new
            {
                city.Key,
                city.NameZh,
                city.NameEn,
                city.Sample,
                districts = city.Districts.Select(district => new { district.NameZh, district.NameEn, district.Code }),
                banks = city.Banks.Select(bank => new { bank.Code, bank.NameZh, bank.NameEn }),
            }),
            steps = journey.Steps.Select(step => new
            {
                step.Kind,
                step.Department,
                startsAfter = step.StartsAfter,
                approvedAfter = step.ApprovedAfter,
                step.Materials,
                promised = step.Promised,
                legal = step.Legal,
                extension = step.Extension,
                mayBeLeftOutBy = step.MayBeLeftOutBy,
                outcome = step.Outcome,
            }),
            materials = Materials.All,
            departments = Enum.GetNames<Identity.Department>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName),
            limits = journey.Limits,
            caseMoves = journey.CaseMoves.Select(move => new { move.From, move.Trigger, To = Target(move.To), By = Parties(move.By), When = Condition(move.When) }),
            stepMoves = journey.StepMoves.Select(move => new { move.From, move.Trigger, To = Target(move.To), By = Parties(move.By), When = Condition(move.When), CaseIs = move.CaseStates }),
        });
    }

    private static string Target<TState>(Target<TState> to)
        where TState : struct, Enum =>
        to.State is { } state ? Cases.CaseJson.Name(state) : Cases.CaseJson.Name(to.Marker);

    private static string? Condition(Guard guard) => guard == Guard.None ? null : Cases.CaseJson.Name(guard);

    private static IEnumerable<string> Parties(Party by) =>
        Enum.GetValues<Party>().Where(party => party is not (Party.None or Party.AnyOfficer) && by.HasFlag(party)).Select(Cases.CaseJson.Name);
}
