using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Bodies;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>What officers do beside commands: their worklist, and one unmasked field for a stated purpose.</summary>
internal static class CaseOfficerEndpoints
{
    /// <summary>Maps the officers' routes.</summary>
    public static void MapCaseOfficers(this IEndpointRouteBuilder routes)
    {
        var worklist = routes.MapGroup("/api/worklist").RequireAuthorization().WithTags("CaseOfficers");
        worklist.MapGet("", Read).WithName("GetWorklist")
            .TakesNames("department", typeof(Department)).TakesNames("light", typeof(Light)).TakesNames("step", typeof(StepKind)).TakesNames("view", typeof(WorklistView))
            .Answers(typeof(Listed<WorklistItem>)).Refuses(400, 401, 403, 503);
        worklist.MapGet("/counts", Count).WithName("CountWorklist").Answers(typeof(WorklistCounts)).Refuses(401, 403, 503);
        routes.MapPost("/api/cases/{caseId}/reveal", Reveal).RequireAuthorization().WithTags("CaseOfficers").WithName("RevealField")
            .Takes(typeof(RevealBody)).Answers(typeof(Reveals.Revealed)).Refuses(400, 401, 403, 404, 413, 422, 503);
        routes.MapCasePage();
    }

    // The parameters are read by the filter; they stand here for the description.
    private static async Task<IResult> Read(
        string? department, string? district, string? light, string? step, string? state, string? view, string? q, string? mine, string? limit, string? cursor,
        HttpContext http, CurrentUser user, Worklist worklist)
    {
        if (user.Departments.Count == 0)
        {
            return new Refusal.Forbidden().ToResult();
        }

        if (!WorklistFilter.Read(http.Request.Query).TryGet(out var filter, out var refusal) || !Paging.Read(limit, cursor).TryGet(out var page, out refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(await worklist.ReadAsync(user, filter, page, http.RequestAborted));
    }

    private static async Task<IResult> Count(HttpContext http, CurrentUser user, Worklist worklist)
    {
        if (user.Departments.Count == 0)
        {
            return new Refusal.Forbidden().ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(await worklist.CountAsync(user, http.RequestAborted));
    }

    private static async Task<IResult> Reveal(string caseId, HttpContext http, CurrentUser user, CaseDoor door, Reveals reveals)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out refusal))
        {
            return refusal.ToResult();
        }

        if (entered.Viewer.IsFounder)
        {
            return new Refusal.Forbidden().ToResult();
        }

        http.Response.Headers.CacheControl = "no-store";
        return (await reveals.RevealAsync(entered, body.Root, http.RequestAborted)).TryGet(out var revealed, out refusal)
            ? Results.Ok(revealed)
            : refusal.ToResult();
    }
}
