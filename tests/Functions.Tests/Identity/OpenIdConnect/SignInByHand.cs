using System.Buffers.Text;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

/// <summary>The code flow without a browser: forms are sent and redirects followed one by one, until the provider would send one back.</summary>
internal sealed partial class SignInByHand(string issuer, string pages, SslClientAuthenticationOptions? ssl = null) : IDisposable
{
    private static readonly string s_verifier = new('a', 43);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), UseProxy = false, SslOptions = ssl ?? new() });

    public async Task<string> AccessTokenAsync(string login) => (string)(await ExchangeAsync(await CodeAsync(login)))["access_token"]!;

    /// <summary>Signs in with the provider's form, and takes the code from the address that it sends the browser to.</summary>
    public async Task<string> CodeAsync(string login)
    {
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(s_verifier)));
        var asked = $"{issuer}/auth?client_id={OpenIdConnectApplication.ClientId}&redirect_uri={Uri.EscapeDataString(ReturnTo)}&response_type=code&scope=openid%20profile"
            + $"&code_challenge={challenge}&code_challenge_method=S256&state=s&nonce=n";
        var form = await FollowAsync(await _http.GetAsync(asked));
        var action = FormAction().Match(await form.Content.ReadAsStringAsync()).Groups[1].Value;
        var back = await FollowAsync(await _http.PostAsync(
            new Uri(new Uri(issuer), action), new FormUrlEncodedContent(new Dictionary<string, string> { ["prompt"] = "login", ["login"] = login, ["password"] = "any" })));
        return HttpUtility.ParseQueryString(back.Headers.Location!.Query)["code"]!;
    }

    /// <summary>Exchanges a code; a test may spoil the form.</summary>
    public async Task<JsonNode> ExchangeAsync(string code, Action<Dictionary<string, string>>? spoil = null)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = OpenIdConnectApplication.ClientId,
            ["code"] = code,
            ["redirect_uri"] = ReturnTo,
            ["code_verifier"] = s_verifier,
        };
        spoil?.Invoke(form);
        using var response = await _http.PostAsync($"{issuer}/token", new FormUrlEncodedContent(form));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public void Dispose() => _http.Dispose();

    private string ReturnTo => pages + "/sign-in/return";

    // Within the provider only: nobody listens where it sends people back to.
    private async Task<HttpResponseMessage> FollowAsync(HttpResponseMessage response)
    {
        while (response.Headers.Location is { } next && new Uri(new Uri(issuer), next) is var address && address.AbsoluteUri.StartsWith(issuer, StringComparison.Ordinal))
        {
            response.Dispose();
            response = await _http.GetAsync(address);
        }

        return response;
    }

    [GeneratedRegex("<form[^>]*action=\"([^\"]+)\"")]
    private static partial Regex FormAction();
}
