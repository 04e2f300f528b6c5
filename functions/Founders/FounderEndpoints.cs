using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Bodies;
using OpcOnboarding.Functions.OpenApi.Shapes;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Reading;
using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.Founders;

/// <summary>What founders do beside commands: begin a draft, fill the form, hand in documents, read what was proposed.</summary>
internal static class FounderEndpoints
{
    /// <summary>Maps the founders' routes; officers and auditors read some of them.</summary>
    public static void MapFounders(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/api/cases").RequireAuthorization().WithTags("Founders");
        cases.MapPost("", Create).WithName("CreateCase").Takes(typeof(CreateCaseBody)).TakesIdempotencyKey()
            .Answers(typeof(CaseCreation.Created), 201).AnswersHeader(201, "Location", "The case.").Refuses(400, 401, 403, 413, 422, 503);
        cases.MapGet("/{caseId}/application", ReadForm).WithName("GetApplication")
            .Answers(typeof(StoredApplication)).AnswersHeader(200, "ETag", "The version, for If-Match.").Refuses(401, 404, 503);
        cases.MapPut("/{caseId}/application", SaveForm).WithName("PutApplication").Takes(typeof(Application))
            .TakesHeader("If-Match", "The version that the change was made on; 412 when there is a newer one.")
            .Answers(typeof(ApplicationForm.Saved)).AnswersHeader(200, "ETag", "The new version.").Refuses(400, 401, 403, 404, 409, 412, 413, 422, 503);
        MapDocuments(cases);
        cases.MapGet("/{caseId}/benefits", ReadBenefits).WithName("GetBenefits").Answers(typeof(Benefits)).Refuses(401, 404, 503);
    }

    private static void MapDocuments(RouteGroupBuilder cases)
    {
        cases.MapPost("/{caseId}/documents", AddDocument).WithName("AddDocument").DisableAntiforgery().TakesDocument().TakesIdempotencyKey()
            .Answers(typeof(DocumentIntake.Taken), 201).AnswersHeader(201, "Location", "The content.").Refuses(400, 401, 403, 404, 409, 413, 415, 422, 503);
        cases.MapGet("/{caseId}/documents", ListDocuments).WithName("ListDocuments")
            .Answers(typeof(Listed<DocumentView>)).Refuses(400, 401, 404, 503);
        cases.MapGet("/{caseId}/documents/{documentId}/content", ReadDocument).WithName("GetDocumentContent")
            .Answers(typeof(Stream), contentType: "application/octet-stream").Refuses(400, 401, 404, 503);
    }

    private static async Task<IResult> Create(HttpContext http, CurrentUser user, CaseCreation creation)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !IdempotencyKey.Of(http).TryGet(out var key, out refusal))
        {
            return refusal.ToResult();
        }

        if (!user.Is(Role.Founder))
        {
            return new Refusal.Forbidden().ToResult();
        }

        return (await creation.CreateAsync(body, user, key, http.RequestAborted)).TryGet(out var created, out refusal)
            ? Results.Created($"/api/cases/{created.CaseId}", created)
            : refusal.ToResult();
    }

    private static async Task<IResult> ReadForm(
        string caseId, HttpContext http, CurrentUser user, CaseDoor door, DailyLooks looks, CaseStore store, CancellationToken cancellationToken)
    {
        if (!(await door.ToSeeAsync(caseId, user, cancellationToken)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        await looks.BeforeShowingAsync(entered, "application", cancellationToken);
        var version = entered.Record.File.FormVersion;
        var form = await store.ReadFormAsync(entered.Record, version, cancellationToken);
        http.Response.Headers.ETag = $"\"{version}\"";
        return Results.Ok(new StoredApplication(version, entered.Viewer.IsFounder ? JsonNode.Parse(form)! : MaskedForm.Of(form)));
    }

    private static async Task<IResult> SaveForm(string caseId, HttpContext http, CurrentUser user, CaseDoor door, ApplicationForm form)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !ExpectedVersion.Of(http.Request).TryGet(out var ifMatch, out refusal)
            || !(await door.ForFounderAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out refusal)
            || !ApplicationForm.SectionsOf(body.Root).TryGet(out var sections, out refusal)
            || !(await form.SaveAsync(entered, sections, ifMatch.Number, http.RequestAborted)).TryGet(out var saved, out refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.ETag = $"\"{saved.Version}\"";
        return Results.Ok(saved);
    }

    private static async Task<IResult> AddDocument(
        string caseId, string? replaces, HttpContext http, CurrentUser user, CaseDoor door, DocumentIntake intake)
    {
        if (!(await door.ForFounderAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal)
            || !IdempotencyKey.Of(http).TryGet(out var key, out refusal)
            || !(await MultipartUpload.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var received, out refusal)
            || !(await intake.TakeAsync(entered, received, replaces, key, http.RequestAborted)).TryGet(out var taken, out refusal))
        {
            return refusal.ToResult();
        }

        return Results.Created($"/api/cases/{caseId}/documents/{taken.DocumentId}/content", taken);
    }

    private static async Task<IResult> ListDocuments(
        string caseId, string? limit, string? cursor, HttpContext http, CurrentUser user, CaseDoor door, DailyLooks looks)
    {
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal)
            || !Paging.Read(limit, cursor).TryGet(out var page, out refusal))
        {
            return refusal.ToResult();
        }

        await looks.BeforeShowingAsync(entered, "documents", http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        var items = entered.Record.File.LatestDocuments.Select(document => DocumentView.Of(
            document, entered.Record.Words.FileNames.GetValueOrDefault($"{document.DocumentId}/{document.Version}")));
        return Results.Ok(page.Of([.. items]));
    }

    private static async Task<IResult> ReadDocument(
        string caseId, string documentId, int? version, HttpContext http, CurrentUser user, CaseDoor door, DailyLooks looks, DocumentReader reader, CancellationToken cancellationToken)
    {
        if (!(await door.ToSeeAsync(caseId, user, cancellationToken)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        var document = entered.Record.File.Documents.Where(known => known.DocumentId == documentId && (version is null || known.Version == version)).MaxBy(known => known.Version);
        if (document is null)
        {
            return new Refusal.NotFound().ToResult();
        }

        await looks.BeforeShowingAsync(entered, $"document.{documentId}.{document.Version}", cancellationToken);
        // What somebody uploaded must never run in the service's own origin.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers[HeaderNames.CacheControl] = "no-store";
        var name = entered.Record.Words.FileNames.GetValueOrDefault($"{documentId}/{document.Version}") ?? document.Kind;
        return Results.File(await reader.ReadAsync(entered.Record, document, cancellationToken), document.ContentType, name);
    }

    private static async Task<IResult> ReadBenefits(
        string caseId, CurrentUser user, CaseDoor door, IEnumerable<IStepOutcome> outcomes, BenefitClauses clauses, CancellationToken cancellationToken)
    {
        if (!(await door.ToSeeAsync(caseId, user, cancellationToken)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        var proposals = new JsonObject();
        foreach (var outcome in outcomes)
        {
            if (await outcome.DescribeProposalAsync(entered.Record, cancellationToken) is { } proposal)
            {
                proposals[CaseJson.Name(outcome.Step)] = proposal;
            }
        }

        proposals["clauses"] = await clauses.DescribeAsync(entered.Record, cancellationToken);
        return Results.Text(proposals.ToJsonString(CaseJson.Stored), "application/json");
    }
}
