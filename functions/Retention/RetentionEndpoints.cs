using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Bodies;
using OpcOnboarding.Functions.Operations;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.Retention;

/// <summary>Retention decisions: one administrator proposes that the personal data of an ended case be erased, another one decides it.</summary>
internal static class RetentionEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapRetention(this IEndpointRouteBuilder routes)
    {
        var retention = routes.MapGroup("/api/retention").RequireAuthorization().WithTags("Administrators").AddEndpointFilter(OperationsEndpoints.OnlyAdministratorsAsync);
        retention.MapGet("/erasures", List).WithName("ListErasures").Answers(typeof(ErasureList)).Refuses(400, 401, 403, 503);
        retention.MapGet("/cases/{caseId}/erasure", Show).WithName("GetErasure").Answers(typeof(ErasureView)).Refuses(401, 404, 503);
        retention.MapPost("/cases/{caseId}/erasure", Propose).WithName("ProposeErasure")
            .Takes(typeof(ErasureBody)).Answers(typeof(ErasureView)).Refuses(400, 401, 404, 409, 422, 503);
        retention.MapPost("/cases/{caseId}/erasure/decision", Decide).WithName("DecideErasure")
            .Takes(typeof(ErasureDecisionBody)).Answers(typeof(ErasureView)).Refuses(400, 401, 404, 409, 422, 503);
    }

    private static async Task<IResult> List(string? limit, string? cursor, ErasureDesk desk, CancellationToken cancellationToken) =>
        Paging.Read(limit, cursor).TryGet(out var page, out var refusal)
            ? Results.Ok(await desk.ListAsync(page, cancellationToken))
            : refusal.ToResult();

    private static async Task<IResult> Show(string caseId, ErasureDesk desk, CancellationToken cancellationToken) =>
        Answered(await desk.ShowAsync(caseId, cancellationToken));

    private static async Task<IResult> Propose(string caseId, HttpContext http, CurrentUser user, ErasureDesk desk) =>
        !(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
        || !ErasureOrder.Read(body).TryGet(out var order, out refusal)
            ? refusal.ToResult()
            : Answered(await desk.ProposeAsync(caseId, user, order, http.RequestAborted));

    private static async Task<IResult> Decide(string caseId, HttpContext http, CurrentUser user, ErasureDesk desk) =>
        !(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
        || !ErasureDecision.Read(body).TryGet(out var decision, out refusal)
            ? refusal.ToResult()
            : Answered(await desk.DecideAsync(caseId, user, decision, http.RequestAborted));

    private static IResult Answered(Answer<ErasureView> answer) => answer.TryGet(out var view, out var refusal) ? Results.Ok(view) : refusal.ToResult();
}
