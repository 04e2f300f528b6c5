using System.Globalization;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Reading;

/// <summary>Looking at cases: one, a list, a stream of changes. For the founder, the officers of the district, auditors.</summary>
internal static class CaseReadingEndpoints
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Maps the reading routes.</summary>
    public static void MapCaseReading(this IEndpointRouteBuilder routes)
    {
        var cases = routes.MapGroup("/api/cases").RequireAuthorization().WithTags("Cases");
        cases.MapGet("", List).WithName("ListCases").TakesNames("state", typeof(CaseState))
            .Answers(typeof(Listed<CaseView>)).Refuses(400, 401, 503);
        cases.MapGet("/{caseId}", Read).WithName("GetCase").Answers(typeof(CaseView)).Refuses(401, 404, 503);
        cases.MapGet("/{caseId}/stream", Stream).WithName("StreamCase")
            .Answers(typeof(string), contentType: "text/event-stream").Refuses(401, 404, 503);
    }

    private static async Task<IResult> List(
        string? q, string? state, string? limit, string? cursor, CurrentUser user, CaseSearch search, CancellationToken cancellationToken)
    {
        if (!Paging.Read(limit, cursor).TryGet(out var page, out var refusal))
        {
            return refusal.ToResult();
        }

        var wanted = WireNames.Parse<CaseState>(state);
        return state is not null && wanted is null
            ? new Refusal.ParameterNotValid("state").ToResult()
            : Results.Ok(await search.FindAsync(user, q?.Trim(), wanted, page, cancellationToken));
    }

    private static async Task<IResult> Read(
        string caseId, HttpContext http, CurrentUser user, CaseDoor door, DailyLooks looks, CaseViews views, FounderActs acts, CancellationToken cancellationToken)
    {
        if (!(await door.ToSeeAsync(caseId, user, cancellationToken)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        await looks.BeforeShowingAsync(entered, "case", cancellationToken);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(await acts.AddAsync(views.Render(entered.Record, entered.Viewer), entered.Record, entered.Viewer, cancellationToken));
    }

    private static async Task<IResult> Stream(string caseId, HttpContext http, CurrentUser user, CaseDoor door, CaseSignals signals, CaseStore store, IHostApplicationLifetime lifetime, ServiceSettings settings)
    {
        if (settings.CustomHandlerPort is not null)
        {
            // The Functions host hands an answer on when it is complete; this one never is. Clients poll.
            return new Refusal.StreamNotAvailable().ToResult();
        }

        // A stream that stays open would hold up the end of the service; the client opens another one.
        using var end = lifetime.ApplicationStopping.Register(http.Abort);
        // Listening comes first: a change between looking and listening would be missed.
        using var subscription = signals.Listen(caseId);
        if (!(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out var refusal))
        {
            return refusal.ToResult();
        }

        http.Response.Headers.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        await WriteAsync(http.Response, caseId, entered.Record.File.Sequence);
        await FollowAsync(http, subscription, store, new CaseChanged(caseId, entered.Record.File.Sequence, null));
        return Results.Empty;
    }

    /// <summary>Tells changes as they are heard; with each heartbeat storage is looked at, for what was not heard.</summary>
    private static async Task FollowAsync(HttpContext http, CaseSignals.Subscription subscription, CaseStore store, CaseChanged last)
    {
        while (!http.RequestAborted.IsCancellationRequested)
        {
            using var beat = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
            beat.CancelAfter(Heartbeat);
            try
            {
                var changed = await subscription.Changes.ReadAsync(beat.Token);
                if (changed.Version > last.Version)
                {
                    last = changed;
                    await WriteAsync(http.Response, last.CaseId, last.Version);
                }
            }
            catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
            {
                last = await BeatAsync(http, store, last);
            }
            catch (OperationCanceledException)
            {
                // The reader has gone.
                return;
            }
        }
    }

    private static async Task<CaseChanged> BeatAsync(HttpContext http, CaseStore store, CaseChanged last)
    {
        await http.Response.WriteAsync(": heartbeat\n\n", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        var version = (await store.FindAsync(last.CaseId, http.RequestAborted))?.File.Sequence ?? last.Version;
        if (version != last.Version)
        {
            await WriteAsync(http.Response, last.CaseId, version);
        }

        return last with { Version = version };
    }

    private static async Task WriteAsync(HttpResponse response, string caseId, long version)
    {
        var data = string.Create(CultureInfo.InvariantCulture, $"event: case\nid: {version}\ndata: {{\"caseId\":\"{caseId}\",\"version\":{version}}}\n\n");
        await response.WriteAsync(data, response.HttpContext.RequestAborted);
        await response.Body.FlushAsync(response.HttpContext.RequestAborted);
    }
}
