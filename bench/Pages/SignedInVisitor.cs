using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Bench.Pages;

/// <summary>Sample people of a running service, and a draft for them to look at.</summary>
internal sealed class SignedInVisitor : IDisposable
{
    public const string Founder = "founder-lin";
    public const string Window = "officer-window-yancheng";

    private readonly HttpClient http;
    private readonly Dictionary<string, JsonObject> sessions = [];
    private string draft = "";

    private SignedInVisitor(Uri service) => http = new HttpClient { BaseAddress = service };

    public static async Task<SignedInVisitor> SignInAsync(Uri service)
    {
        var visitor = new SignedInVisitor(service);
        foreach (var subject in new[] { Founder, Window })
        {
            using var answer = await visitor.http.PostAsJsonAsync("/api/development/sign-in", new { subject });
            answer.EnsureSuccessStatusCode();
            var session = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
            session["subject"] = subject;
            visitor.sessions[subject] = session;
        }

        visitor.draft = await visitor.CreateDraftAsync();
        return visitor;
    }

    /// <summary>Address of a path, the draft's id filled in.</summary>
    public string AddressOf(string path) => new Uri(http.BaseAddress!, path.Replace("{case}", draft, StringComparison.Ordinal)).ToString();

    /// <summary>Signs a page in, or out where nobody is to look, before its own scripts run.</summary>
    public string SessionScript(string? subject) =>
        subject is null ? "sessionStorage.removeItem('opc.session');" : $"sessionStorage.setItem('opc.session', {JsonSerializer.Serialize(sessions[subject].ToJsonString())});";

    public void Dispose() => http.Dispose();

    private async Task<string> CreateDraftAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/cases");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", sessions[Founder]["accessToken"]!.ToString());
        request.Content = JsonContent.Create(new { city = "盐城市", district = "亭湖区", application = new { entity = new { type = "OnePersonLimitedCompany" } } });
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["caseId"]!.ToString();
    }
}
