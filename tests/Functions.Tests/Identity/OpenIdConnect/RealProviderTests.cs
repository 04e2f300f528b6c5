using System.Net;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Identity.OpenIdConnect;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.IdentityProvider;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

/// <summary>With a provider that is not ours: its tokens are taken, also after it has changed its keys, and what it refuses gives none.</summary>
public sealed class RealProviderTests : IAsyncLifetime
{
    private const string Pages = "http://127.0.0.1:9";

    private readonly TemporaryFolder _folder = new();
    private readonly SettableClock _clock = new(TimeProvider.System.GetUtcNow());
    private RunningProvider _provider = null!;
    private OpenIdConnectApplication _sut = null!;

    public async ValueTask InitializeAsync()
    {
        var people = new JsonObject
        {
            ["clerk"] = new JsonObject
            {
                ["name"] = "周一然",
                ["roles"] = new JsonArray("windowClerk"),
                ["departments"] = new JsonArray("window"),
                ["cities"] = new JsonArray("盐城市"),
                ["districts"] = new JsonArray("亭湖区"),
            },
        };
        _provider = await RunningProvider.StartAsync(
            new ProviderSettings(ServiceProcess.FreePort(), Pages, OpenIdConnectApplication.Audience, OpenIdConnectApplication.ClientId, _folder.File("keys.json"), people));
        _sut = await OpenIdConnectApplication.StartAsync(_provider.Issuer, _clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _sut.DisposeAsync();
        await _provider.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Me_SignedInByCodeAndPkce_SaysWhoItIs()
    {
        using var browser = new SignInByHand(_provider.Issuer, Pages);

        var me = await _sut.MeAsync(await browser.AccessTokenAsync("clerk"));

        Assert.Equal("clerk", me.GetProperty("subject").GetString());
        Assert.Equal("周一然", me.GetProperty("name").GetString());
        Assert.Equal("亭湖区", Assert.Single(me.GetProperty("districts").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Me_SomebodyWithoutARole_Is403()
    {
        using var browser = new SignInByHand(_provider.Issuer, Pages);
        using var response = await _sut.GetAsync(await browser.AccessTokenAsync("stranger"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Me_ByTheIdTokenOfTheSameSignIn_Is401()
    {
        using var browser = new SignInByHand(_provider.Issuer, Pages);
        var tokens = await browser.ExchangeAsync(await browser.CodeAsync("clerk"));
        using var response = await _sut.GetAsync((string)tokens["id_token"]!);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Me_AfterTheProviderHasChangedItsKeys_TakesOldAndNewTokens()
    {
        using var before = new SignInByHand(_provider.Issuer, Pages);
        var old = await before.AccessTokenAsync("clerk");
        Assert.Equal("clerk", (await _sut.MeAsync(old)).GetProperty("subject").GetString());

        _provider = await _provider.WithANewKeyAsync();
        _clock.Now += ProviderKeys.Pause;
        using var after = new SignInByHand(_provider.Issuer, Pages);

        Assert.Equal("clerk", (await _sut.MeAsync(await after.AccessTokenAsync("clerk"))).GetProperty("subject").GetString());
        Assert.Equal("clerk", (await _sut.MeAsync(old)).GetProperty("subject").GetString());
    }

    [Theory]
    [InlineData("another verifier")]
    [InlineData("no verifier")]
    [InlineData("another return address")]
    [InlineData("another client")]
    [InlineData("replayed")]
    [InlineData("made up")]
    public async Task Exchange_OfACodeThatDoesNotFit_GivesNoToken(string fault)
    {
        using var browser = new SignInByHand(_provider.Issuer, Pages);
        var code = await browser.CodeAsync("clerk");
        if (fault == "replayed")
        {
            Assert.NotNull((await browser.ExchangeAsync(code))["access_token"]);
        }

        var answer = await browser.ExchangeAsync(fault == "made up" ? "made-up" : code, form => Spoil(form, fault));

        Assert.Null(answer["access_token"]);
        Assert.NotNull(answer["error"]);
    }

    private static void Spoil(Dictionary<string, string> form, string fault)
    {
        switch (fault)
        {
            case "another verifier": form["code_verifier"] = new string('b', 43); break;
            case "no verifier": form.Remove("code_verifier"); break;
            case "another return address": form["redirect_uri"] = Pages + "/elsewhere"; break;
            case "another client": form["client_id"] = "other"; break;
        }
    }
}
