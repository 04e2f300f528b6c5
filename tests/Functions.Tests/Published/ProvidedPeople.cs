using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Identity.Development;
using OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.IdentityProvider;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>A real OpenID provider that knows all sample people, and the settings by which a service takes its tokens.</summary>
internal sealed class ProvidedPeople : IAsyncDisposable
{
    private const string Pages = "http://127.0.0.1:9";

    // Long enough for the longest run of scripts.
    private const int TokenSeconds = 4 * 60 * 60;

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _tokens = new();
    private readonly RunningProvider _provider;
    private readonly string _officersFile;
    private readonly LocalCertificate? _certificate;

    private ProvidedPeople(RunningProvider provider, string officersFile, LocalCertificate? certificate) => (_provider, _officersFile, _certificate) = (provider, officersFile, certificate);

    /// <summary>As environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Opc__Identity"] = "OpenIdConnect",
        ["Opc__OpenIdConnect__Issuer"] = _provider.Issuer,
        ["Opc__OpenIdConnect__Audience"] = _provider.Settings.Audience,
        ["Opc__OpenIdConnect__ClientId"] = _provider.Settings.ClientId,
        ["Opc__OpenIdConnect__OfficersFile"] = _officersFile,
    };

    /// <param name="folder">For its files.</param>
    /// <param name="certificate">With which it speaks https; null: it speaks http, which a service takes in development only.</param>
    public static async Task<ProvidedPeople> StartAsync(TemporaryFolder folder, LocalCertificate? certificate = null)
    {
        var people = new SamplePeople(CityDirectory.Load()).All;
        var officers = folder.File("officers.json");
        await File.WriteAllTextAsync(officers, JsonSerializer.Serialize(people.Where(person => person.Cities.Count > 0), JsonSerializerOptions.Web));
        var claims = new JsonObject(people.Select(person => KeyValuePair.Create(person.Subject, (JsonNode?)ClaimsOf(person))));
        return new ProvidedPeople(
            await RunningProvider.StartAsync(new ProviderSettings(
                ServiceProcess.FreePort(), Pages, OpenIdConnectApplication.Audience, OpenIdConnectApplication.ClientId, folder.File("provider-keys.json"), claims, AccessTokenSeconds: TokenSeconds,
                CertificateFile: certificate?.File, CertificateKeyFile: certificate?.KeyFile)),
            officers,
            certificate);
    }

    /// <summary>A person's access token, by the code flow with PKCE; the same for all services of this run.</summary>
    public Task<string> SignInAsync(string subject) => _tokens.GetOrAdd(subject, name => new(() => AskAsync(name))).Value;

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    private async Task<string> AskAsync(string subject)
    {
        using var browser = new SignInByHand(_provider.Issuer, Pages, _certificate?.Trusting());
        return await browser.AccessTokenAsync(subject);
    }

    private static JsonObject ClaimsOf(Person person)
    {
        var claims = JsonSerializer.SerializeToNode(person, JsonSerializerOptions.Web)!.AsObject();
        claims.Remove("subject");
        return claims;
    }
}
