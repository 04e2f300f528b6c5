using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Identity.OpenIdConnect;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

/// <summary>What a provider's claims mean here, by default and as configured.</summary>
public sealed class ClaimMappingTests : IAsyncLifetime
{
    private static readonly SigningKey.OfRsa s_key = new("first");
    private readonly SettableClock _clock = new(OpenIdConnectApplication.Start);
    private KeysServer _issuer = null!;

    public async ValueTask InitializeAsync() => _issuer = await KeysServer.StartAsync(s_key);

    public ValueTask DisposeAsync() => _issuer.DisposeAsync();

    [Fact]
    public async Task Me_OurOwnNames_AreTakenAsTheyAre()
    {
        var me = await MeAsync(Officer());

        Assert.Equal("周一然", me.GetProperty("name").GetString());
        Assert.Equal(["windowClerk"], Texts(me, "roles"));
        Assert.Equal(["window"], Texts(me, "departments"));
        Assert.Equal(["盐城市"], Texts(me, "cities"));
        Assert.Equal(["亭湖区"], Texts(me, "districts"));
    }

    [Fact]
    public async Task Me_NamesOfTheProvider_AreTakenAsConfigured()
    {
        var token = Token().Without("name").Saying("display", "周一然").Without("roles").Saying("groups", new JsonArray("gov:clerk", "gov:other"))
            .Saying("desk", "D01").Saying("area", new JsonArray("320900", "999999")).Saying("district", "亭湖区");

        var me = await MeAsync(
            token,
            ("NameClaim", "display"), ("RolesClaim", "groups"), ("DepartmentsClaim", "desk"), ("CitiesClaim", "area"), ("DistrictsClaim", "district"),
            ("RoleValues:WindowClerk", "gov:clerk; gov:window"), ("DepartmentValues:Window", "D01"), ("CityValues:yancheng", "320900;0515"));

        Assert.Equal("周一然", me.GetProperty("name").GetString());
        Assert.Equal(["windowClerk"], Texts(me, "roles"));
        Assert.Equal(["window"], Texts(me, "departments"));
        Assert.Equal(["盐城市"], Texts(me, "cities"));
        Assert.Equal(["亭湖区"], Texts(me, "districts"));
    }

    [Fact]
    public async Task Me_ValueOfItsOwnConfigured_TheNameHoldsNoLonger()
    {
        using var response = await GetAsync(Officer(), ("RoleValues:WindowClerk", "gov:clerk"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("departments", "kitchen", "departments")]
    [InlineData("departments", "Window", "departments")]
    [InlineData("cities", "上海市", "cities")]
    [InlineData("districts", "浦东新区", "districts")]
    [InlineData("districts", "玄武区", "districts")]
    public async Task Me_DeskOrAreaThatIsNotKnown_GivesNothing(string claim, string value, string member) =>
        Assert.Empty(Texts(await MeAsync(Officer().Saying(claim, value)), member));

    [Fact]
    public async Task Me_CityUnknown_ItsDistrictsGoWithIt() =>
        Assert.Empty(Texts(await MeAsync(Officer().Saying("cities", "上海市")), "districts"));

    [Theory]
    [InlineData(null)]
    [InlineData("\"Auditor\"")]
    [InlineData("\"root\"")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{\"auditor\":true}")]
    public async Task Me_NoRoleThatIsKnown_Is403(string? roles)
    {
        using var response = await GetAsync(roles is null ? Token().Without("roles") : Token().Saying("roles", JsonNode.Parse(roles)));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("\"forbidden\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Me_DistrictsNotNamed_AreNoneUnlessWholeCitiesAreMeant()
    {
        Assert.Empty(Texts(await MeAsync(Officer().Without("districts")), "districts"));
        Assert.Contains("大丰区", Texts(await MeAsync(Officer().Without("districts"), ("WholeCities", "true")), "districts"));
        Assert.Equal(["亭湖区"], Texts(await MeAsync(Officer(), ("WholeCities", "true")), "districts"));
    }

    [Fact]
    public async Task Me_OfAnotherClientThatIsAllowed_IsTaken() =>
        Assert.Equal("person-1", (await MeAsync(Token().Saying("client_id", "opc-cli"), ("OtherClients", "opc-cli"))).GetProperty("subject").GetString());

    [Fact]
    public async Task Me_PlainTokens_AreTakenOnlyWhereConfigured()
    {
        Assert.Equal("person-1", (await MeAsync(Token().Headed("typ", "JWT"), ("TokenType", "JWT"))).GetProperty("subject").GetString());
        using var other = await GetAsync(Token(), ("TokenType", "JWT"));
        Assert.Equal(HttpStatusCode.Unauthorized, other.StatusCode);
    }

    [Fact]
    public async Task Auditors_AsAnOfficer_Is403AndAsAnAuditor_IsSeen()
    {
        await using var application = await OpenIdConnectApplication.StartAsync(_issuer.Issuer, _clock);
        using var officer = await application.GetAsync(Officer().SignedBy(s_key), "/auditors");
        using var auditor = await application.GetAsync(Token().SignedBy(s_key), "/auditors");

        Assert.Equal(HttpStatusCode.Forbidden, officer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, auditor.StatusCode);
    }

    [Fact]
    public async Task Rights_OfVerifiedTokens_AreLeavesOfTheLog_WheneverTheyChange()
    {
        await using var application = await OpenIdConnectApplication.StartAsync(_issuer.Issuer, _clock);
        var sut = application.Services.GetRequiredService<SeenGrants>();
        var covered = new Dictionary<(LeafKind, string), CoveredSubject>();
        using var forged = await application.GetAsync(Officer().SignedBy(new SigningKey.OfRsa("first")), "/api/me");
        await application.MeAsync(Token().Saying("sub", "person-2").Saying("roles", new JsonArray("founder")).SignedBy(s_key));
        Assert.Empty(sut.Choose(covered));

        await application.MeAsync(Officer().SignedBy(s_key));

        var leaf = Assert.Single(sut.Choose(covered));
        Assert.Equal((LeafKind.Grants, "token/person-1"), (leaf.Kind, leaf.Subject));
        Assert.Equal("""{"subject":"person-1","roles":["windowClerk"],"departments":["window"],"cities":["盐城市"],"districts":["亭湖区"]}""", leaf.Content);
        var known = covered[(leaf.Kind, leaf.Subject)] = new CoveredSubject();
        known.Add(new CoveredLeaf(0, leaf.Write(), LogLeaf.Read(leaf.Write()), _clock.Now));
        Assert.Empty(sut.Choose(covered));
        await application.MeAsync(Token().SignedBy(s_key));
        Assert.Contains("auditor", Assert.Single(sut.Choose(covered)).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configuration_OfTheProvider_IsALeafWithoutSecretsAndPaths()
    {
        await using var application = await StartAsync([("RoleValues:WindowClerk", "gov:clerk"), ("CityValues:yancheng", "320900")]);
        var provider = application.Services.GetRequiredService<OpenIdConnectSettings>() with { OfficersFile = "/srv/officers.json" };
        var sut = new FixedLeaves(JourneyCatalogue.Released, PolicyCatalogue.Embedded, application.Services.GetRequiredService<IPeopleDirectory>(), new ServiceSettings { DataFolder = "", Environment = "Production", OpenIdConnect = provider });

        var leaf = Assert.Single(sut.Choose(new Dictionary<(LeafKind, string), CoveredSubject>()), leaf => leaf is { Kind: LeafKind.Configuration, Subject: FixedLeaves.Identity });

        Assert.Contains("gov:clerk=windowClerk", leaf.Content, StringComparison.Ordinal);
        Assert.Contains("320900=yancheng", leaf.Content, StringComparison.Ordinal);
        Assert.Contains(_issuer.Issuer, leaf.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("officers.json", leaf.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_Options_NameTheProviderAndNoDevelopmentRouteIsThere()
    {
        await using var application = await OpenIdConnectApplication.StartAsync(_issuer.Issuer, _clock, ("OpenIdConnect:Scopes", "openid  profile opc"));

        var options = JsonDocument.Parse(await application.Client.GetStringAsync("/api/sign-in")).RootElement;
        Assert.Equal("openIdConnect", options.GetProperty("mode").GetString());
        Assert.Equal(_issuer.Issuer, options.GetProperty("provider").GetProperty("issuer").GetString());
        Assert.Equal("opc-pages", options.GetProperty("provider").GetProperty("clientId").GetString());
        Assert.Equal("openid profile opc", options.GetProperty("provider").GetProperty("scopes").GetString());
        using var people = await application.Client.GetAsync("/api/development/people");
        Assert.Equal(HttpStatusCode.NotFound, people.StatusCode);
    }

    [Fact]
    public async Task Start_CityThatTheCatalogueDoesNotHave_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => OpenIdConnectApplication.StartAsync(_issuer.Issuer, _clock, ("OpenIdConnect:CityValues:atlantis", "1")));

        Assert.Contains("'atlantis'", refused.Message, StringComparison.Ordinal);
    }

    private AccessToken Token() => AccessToken.Good(_issuer.Issuer, _clock.Now);

    private AccessToken Officer() => Token().Saying("roles", new JsonArray("windowClerk")).Saying("departments", new JsonArray("window"))
        .Saying("cities", new JsonArray("yancheng")).Saying("districts", new JsonArray("亭湖区"));

    private async Task<JsonElement> MeAsync(AccessToken token, params IEnumerable<(string Key, string Value)> settings)
    {
        await using var application = await StartAsync(settings);
        return await application.MeAsync(token.SignedBy(s_key));
    }

    private async Task<HttpResponseMessage> GetAsync(AccessToken token, params IEnumerable<(string Key, string Value)> settings)
    {
        await using var application = await StartAsync(settings);
        return await application.GetAsync(token.SignedBy(s_key));
    }

    private Task<OpenIdConnectApplication> StartAsync(IEnumerable<(string Key, string Value)> settings) =>
        OpenIdConnectApplication.StartAsync(_issuer.Issuer, _clock, settings.Select(entry => ($"OpenIdConnect:{entry.Key}", entry.Value)));

    private static IEnumerable<string?> Texts(JsonElement element, string member) =>
        element.GetProperty(member).EnumerateArray().Select(item => item.GetString());
}
