using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Identity.OpenIdConnect;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

public sealed class OpenIdConnectSettingsTests : IDisposable
{
    private static readonly (string Key, string? Value)[] s_enough =
        [("Identity", "OpenIdConnect"), ("OpenIdConnect:Issuer", "https://id.example/tenant"), ("OpenIdConnect:Audience", "urn:opc"), ("OpenIdConnect:ClientId", "pages")];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_OnlyWhatIsNeeded_RunsOnDefaults()
    {
        var settings = Read("Production")!;

        Assert.Equal("https://id.example/tenant", settings.Issuer);
        Assert.Equal("https://id.example/tenant/.well-known/openid-configuration", settings.MetadataAddress);
        Assert.Equal("https://id.example", settings.Origin);
        Assert.Equal(["pages"], settings.Clients);
        Assert.Equal("openid profile", settings.Scopes);
        Assert.Equal("at+jwt", settings.TokenType);
        Assert.Equal(TimeSpan.FromSeconds(60), settings.ClockSkew);
        Assert.Equal([Role.Auditor], settings.RoleValues.Of(["auditor", "nobody"]));
        Assert.False(settings.WholeCities);
    }

    [Theory]
    [InlineData("OpenIdConnect:Issuer", null)]
    [InlineData("OpenIdConnect:Issuer", "  ")]
    [InlineData("OpenIdConnect:Issuer", "id.example")]
    [InlineData("OpenIdConnect:Issuer", "http://id.example")]
    [InlineData("OpenIdConnect:Issuer", "http://127.0.0.1:9000")]
    [InlineData("OpenIdConnect:Issuer", "ftp://id.example")]
    [InlineData("OpenIdConnect:Issuer", "https://id.example?tenant=1")]
    [InlineData("OpenIdConnect:Issuer", "https://id.example#a")]
    [InlineData("OpenIdConnect:Issuer", "https://someone@id.example")]
    [InlineData("OpenIdConnect:Audience", null)]
    [InlineData("OpenIdConnect:Audience", "pages")]
    [InlineData("OpenIdConnect:ClientId", null)]
    [InlineData("OpenIdConnect:Scopes", "profile")]
    [InlineData("OpenIdConnect:TokenType", "none")]
    [InlineData("OpenIdConnect:ClockSkewSeconds", "301")]
    [InlineData("OpenIdConnect:ClockSkewSeconds", "-1")]
    [InlineData("OpenIdConnect:ClockSkewSeconds", "a minute")]
    [InlineData("OpenIdConnect:WholeCities", "perhaps")]
    [InlineData("OpenIdConnect:Autority", "https://id.example")]
    [InlineData("OpenIdConnect:RoleValues:King", "king")]
    [InlineData("OpenIdConnect:RoleValues:3", "king")]
    [InlineData("OpenIdConnect:DepartmentValues:Kitchen", "cook")]
    public void Read_InProductionAValueThatDoesNotHold_IsASentenceThatNamesTheKey(string key, string? value)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read("Production", (key, value)));

        Assert.Contains($"'Opc:{key}'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9000", true)]
    [InlineData("http://localhost:9000", true)]
    [InlineData("http://[::1]:9000", true)]
    [InlineData("http://192.168.1.2:9000", false)]
    [InlineData("http://127.0.0.1.example:9000", false)]
    public void Read_WithoutHttps_OnlyLoopbackDuringDevelopment(string issuer, bool isTaken)
    {
        var fault = Record.Exception(() => Read("Development", ("OpenIdConnect:Issuer", issuer)));

        Assert.Equal(isTaken, fault is null);
        Assert.Equal(!isTaken, fault is StartRefusedException);
    }

    [Theory]
    [InlineData("not there")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[{}]")]
    [InlineData("""[{"subject":"a","name":"甲","roles":["king"],"departments":[],"cities":[],"districts":[]}]""")]
    [InlineData("""[{"subject":"a","name":"甲","roles":[],"departments":[],"cities":[],"districts":[]},{"subject":"a","name":"乙","roles":[],"departments":[],"cities":[],"districts":[]}]""")]
    public void Register_ThatDoesNotHold_IsRefusedWithItsNameOnly(string content)
    {
        var file = _folder.File("officers.json");
        if (content != "not there")
        {
            File.WriteAllText(file, content);
        }

        var refused = Assert.Throws<StartRefusedException>(() => OfficersRegister.Read(file));

        Assert.Contains("'officers.json'", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Register_OfTwo_FindsEachBySubject()
    {
        File.WriteAllText(_folder.File("officers.json"), """
            [{"subject":"a","name":"甲","roles":["caseOfficer"],"departments":["caseOfficers"],"cities":["盐城市"],"districts":["亭湖区"]},
             {"subject":"b","name":"乙","roles":["auditor"],"departments":[],"cities":[],"districts":[]}]
            """);

        var sut = OfficersRegister.Read(Read("Production", ("OpenIdConnect:OfficersFile", "officers.json"))!.OfficersFile);

        Assert.Equal("甲", sut.Find("a")!.Name);
        Assert.Equal([Role.Auditor], sut.Find("b")!.Roles);
        Assert.Null(sut.Find("c"));
    }

    private OpenIdConnectSettings? Read(string environment, params (string Key, string? Value)[] more)
    {
        var given = s_enough.Concat(more).GroupBy(entry => entry.Key).Select(entries => KeyValuePair.Create($"Opc:{entries.Key}", entries.Last().Value));
        return SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(given).Build(), new Place(_folder.Path, environment)).OpenIdConnect;
    }

    private sealed class Place(string contentRoot, string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "test";

        public string ContentRootPath { get; set; } = contentRoot;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
