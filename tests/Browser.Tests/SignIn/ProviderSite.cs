using System.Text.Json.Nodes;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Setup;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.IdentityProvider;

namespace OpcOnboarding.Browser.Tests.SignIn;

/// <summary>A service that knows people by a real identity provider, which renews tokens of a few seconds; and a browser.</summary>
public sealed class ProviderSite : IAsyncLifetime
{
    private const string Audience = "urn:opc:api";
    private const string ClientId = "opc-pages";

    private RunningBrowser _browser = null!;
    private LocalStore _store = null!;
    private ServiceProcess _service = null!;

    public RunningProvider Provider { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _browser = await RunningBrowser.StartAsync();
        _store = await LocalStore.StartAsync();
        var (port, providerPort) = (ServiceProcess.FreePort(), ServiceProcess.FreePort());
        var people = new JsonObject
        {
            ["lin"] = new JsonObject { ["name"] = "林予安", ["roles"] = new JsonArray("founder") },
            ["visitor"] = new JsonObject { ["name"] = "何人" },
        };
        Provider = await RunningProvider.StartAsync(new ProviderSettings(
            providerPort, $"http://127.0.0.1:{port}", Audience, ClientId, Path.Combine(_store.DataFolder, "provider-keys.json"), people, AccessTokenSeconds: 8, RefreshTokens: true));
        _service = await ServiceProcess.StartAsync(
            port, _store.DataFolder, _store.ConnectionString,
            "--Opc:Identity=OpenIdConnect", $"--Opc:OpenIdConnect:Issuer={Provider.Issuer}", $"--Opc:OpenIdConnect:Audience={Audience}", $"--Opc:OpenIdConnect:ClientId={ClientId}");
    }

    /// <summary>Somebody whom nobody knows yet.</summary>
    public Task<Visitor> OpenAsync() => Visitor.OpenAsync(_browser.Browser, _service.Address, Screen.Desk, subject: null, Words.Chinese);

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        await Provider.DisposeAsync();
        await _store.DisposeAsync();
        await _browser.DisposeAsync();
    }
}
