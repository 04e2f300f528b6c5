using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Whatever an officer or auditor can open of a case is either written down first or shows nothing of the person. A new route must say which.</summary>
public sealed class LookRoutesTests(ApiServer api) : IClassFixture<ApiServer>
{
    private static readonly Dictionary<string, string> s_looks = new()
    {
        ["/api/cases"] = "list",
        ["/api/cases/{caseId}"] = "case",
        ["/api/cases/{caseId}/application"] = "application",
        ["/api/cases/{caseId}/documents"] = "documents",
        ["/api/cases/{caseId}/documents/{documentId}/content"] = "document.",
        ["/api/cases/{caseId}/notices/{id}"] = "notice.",
        ["/api/cases/{caseId}/history"] = "journal",
        ["/api/cases/{caseId}/workspace/agreement"] = "agreement",
        ["/api/cases/{caseId}/entitlements/{entitlementId}/application"] = "entitlement.",
        ["/api/cases/{caseId}/vouchers/{voucherId}/certificate"] = "voucher.",
    };

    // Steps, amounts, moments and places; and what only the founder gets.
    private static readonly string[] s_impersonal =
    [
        "/api/cases/{caseId}/stream", "/api/cases/{caseId}/commands/{commandId}", "/api/cases/{caseId}/looks", "/api/cases/{caseId}/benefits",
        "/api/cases/{caseId}/notices", "/api/cases/{caseId}/vouchers", "/api/cases/{caseId}/vouchers/{voucherId}",
        "/api/cases/{caseId}/vouchers/{voucherId}/redemptions", "/api/cases/{caseId}/checks", "/api/cases/{caseId}/deadlines",
        "/api/cases/{caseId}/assignees", "/api/cases/{caseId}/workspace", "/api/cases/{caseId}/workspace/calendar.ics",
        "/api/cases/{caseId}/mentor", "/api/cases/{caseId}/mentor/appointment.ics", "/api/cases/{caseId}/entitlements",
    ];

    [Fact]
    public void Routes_ThatReadACase_AreWrittenDownOrShowNothingOfThePerson()
    {
        var routes = api.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? false)
            .Select(route => $"/{route.RoutePattern.RawText!.Trim('/')}")
            .Where(route => route == "/api/cases" || route.StartsWith("/api/cases/", StringComparison.Ordinal));

        Assert.Equal(s_looks.Keys.Concat(s_impersonal).Order(StringComparer.Ordinal), routes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Looks_AtEachPart_AreWrittenDownOnceADay()
    {
        var completed = await Scenario.CompletedAsync(api.Server);
        var auditor = await completed.AuditorAsync();
        var entitlement = (await auditor.GetAsync($"{completed.Path}/entitlements")).MustBeOk()["items"][0].GetProperty("entitlementId").GetString();
        var document = (await auditor.GetAsync($"{completed.Path}/documents")).MustBeOk()["items"][0].GetProperty("documentId").GetString();
        var notice = (await auditor.GetAsync($"{completed.Path}/notices")).MustBeOk()["items"][0].GetProperty("id").GetString();
        var voucher = (await auditor.GetAsync($"{completed.Path}/vouchers")).MustBeOk()["items"][0].GetProperty("voucherId").GetString();
        foreach (var route in s_looks.Keys.Concat(s_looks.Keys))
        {
            var path = route.Replace("{caseId}", completed.CaseId, StringComparison.Ordinal)
                .Replace("{documentId}", document, StringComparison.Ordinal)
                .Replace("{id}", notice, StringComparison.Ordinal)
                .Replace("{entitlementId}", entitlement, StringComparison.Ordinal)
                .Replace("{voucherId}", voucher, StringComparison.Ordinal);
            (await auditor.GetAsync(path)).MustBeOk();
        }

        var looks = (await (await completed.FounderAsync()).GetAsync($"{completed.Path}/looks?limit=200")).MustBeOk()["items"].EnumerateArray()
            .Where(look => look.GetProperty("subject").GetString() == "auditor-1")
            .Select(look => look.GetProperty("field").GetString()!)
            .ToList();

        Assert.All(s_looks.Values, part => Assert.Single(looks, look => look == part || (part.EndsWith('.') && look.StartsWith(part, StringComparison.Ordinal))));
        Assert.Equal(s_looks.Count, looks.Count);
    }
}
