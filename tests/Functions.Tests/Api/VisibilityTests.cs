using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>Somebody else's case does not exist: on every route that the service has, also on those that come later.</summary>
public sealed class VisibilityTests(ApiServer api) : IClassFixture<ApiServer>
{
    private static readonly string[] s_strangers = ["founder-wang", "officer-window-yangzhou", "officer-case-1-chengdu", "supervisor-wuxi"];

    [Fact]
    public async Task EveryRouteOfACase_ForAStranger_Is404()
    {
        var onboarded = await Scenario.DeficiencyOpenAsync(api.Server);
        var routes = CaseRoutes().ToList();
        Assert.True(routes.Count >= 17, $"Only {routes.Count} routes with a case were found.");
        foreach (var (method, pattern) in routes)
        {
            foreach (var subject in s_strangers)
            {
                var answer = await SendAsync(await api.Server.AsAsync(subject), method, Fill(pattern, onboarded.CaseId));
                Assert.True(answer.Status == HttpStatusCode.NotFound, $"{subject} {method} {pattern}: {(int)answer.Status} {answer.Text}");
                Assert.Equal("notFound", answer.Code);
            }
        }
    }

    [Fact]
    public async Task EveryRouteOfACase_ThatDoesNotExist_IsAnsweredLikeAStrangers()
    {
        var onboarded = await Scenario.SubmittedAsync(api.Server);
        var stranger = await api.Server.AsAsync("founder-wang");
        foreach (var (method, pattern) in CaseRoutes())
        {
            foreach (var caseId in new[] { new string('0', 32), "nonsense", new string('a', 33), onboarded.CaseId.ToUpperInvariant(), onboarded.CaseNumber })
            {
                var theirs = await SendAsync(stranger, method, Fill(pattern, onboarded.CaseId));
                var none = await SendAsync(await onboarded.FounderAsync(), method, Fill(pattern, caseId));
                Assert.Equal((theirs.Status, theirs.Text), (none.Status, none.Text));
            }
        }
    }

    [Fact]
    public async Task EveryRouteOfACase_WithoutAToken_Is401()
    {
        var onboarded = await Scenario.SubmittedAsync(api.Server);
        foreach (var (method, pattern) in CaseRoutes())
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Fill(pattern, onboarded.CaseId), UriKind.Relative));
            using var response = await api.Server.Http.SendAsync(request);
            (await ApiAnswer.ReadAsync(response)).MustBe(HttpStatusCode.Unauthorized, "unauthenticated");
        }
    }

    [Fact]
    public async Task List_ForAStranger_DoesNotNameTheCase()
    {
        var onboarded = await Scenario.SubmittedAsync(api.Server);
        foreach (var subject in s_strangers)
        {
            var caller = await api.Server.AsAsync(subject);
            Assert.DoesNotContain(onboarded.CaseId, (await caller.GetAsync("/api/cases?limit=200")).MustBeOk().Text, StringComparison.Ordinal);
            Assert.DoesNotContain(onboarded.CaseId, (await caller.GetAsync($"/api/cases?q={onboarded.CaseNumber}")).MustBeOk().Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OpenApi_ListsEveryRoute()
    {
        using var response = await api.Server.Http.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        var answer = (await ApiAnswer.ReadAsync(response)).MustBeOk();
        Assert.Equal(await OpenApiFile.RenderAsync(TestContext.Current.CancellationToken), answer.Text.ReplaceLineEndings("\n") + "\n");
        var paths = answer["paths"];
        foreach (var (method, pattern) in Routes().Where(route => route.Pattern.StartsWith("/api/", StringComparison.Ordinal)))
        {
            Assert.True(
                paths.TryGetProperty(pattern, out var path) && path.TryGetProperty(method.ToLowerInvariant(), out _), $"The description has no {method} {pattern}.");
        }
    }

    private IEnumerable<(string Method, string Pattern)> CaseRoutes() => Routes().Where(route => route.Pattern.Contains("{caseId}", StringComparison.Ordinal));

    private IEnumerable<(string Method, string Pattern)> Routes() =>
        from endpoint in api.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
        select (method, "/" + endpoint.RoutePattern.RawText!.Trim('/'));

    private static string Fill(string pattern, string caseId) => pattern
        .Replace("{caseId}", Uri.EscapeDataString(caseId), StringComparison.Ordinal)
        .Replace("{step}", "registration", StringComparison.Ordinal)
        .Replace("{trigger}", "supply", StringComparison.Ordinal)
        .Replace("{documentId}", "0123456789abcdef", StringComparison.Ordinal)
        .Replace("{commandId}", new string('b', 32), StringComparison.Ordinal)
        .Replace("{id}", "n1", StringComparison.Ordinal);

    private static Task<ApiAnswer> SendAsync(Caller caller, string method, string path) =>
        caller.SendAsync(new HttpMethod(method), path, method is "GET" or "DELETE" ? null : JsonContent.Create(new { }));
}
