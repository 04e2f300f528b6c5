using Azure.Core;
using Azure.Core.Pipeline;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Storage.Tests;

public sealed class ConnectionSettingsTests
{
    private const string Secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQ=";

    [Fact]
    public void Parse_Development_LeadsToAzuritesOwnPorts()
    {
        var settings = ConnectionSettings.Parse("UseDevelopmentStorage=true");

        Assert.Equal("http://127.0.0.1:10000/devstoreaccount1", settings.BlobEndpoint.AbsoluteUri);
        Assert.Equal("http://127.0.0.1:10002/devstoreaccount1", settings.TableEndpoint.AbsoluteUri);
    }

    [Theory]
    [InlineData($"DefaultEndpointsProtocol=https;AccountName=opc;AccountKey={Secret};EndpointSuffix=core.chinacloudapi.cn", "https://opc.table.core.chinacloudapi.cn/")]
    [InlineData($"AccountName=opc;AccountKey={Secret}", "https://opc.table.core.windows.net/")]
    [InlineData($" accountname = opc ; accountkey = {Secret} ; TableEndpoint = https://tables.example/ ;", "https://tables.example/")]
    public void Parse_AccountNameAndKey_FindsTheTables(string connectionString, string tables) =>
        Assert.Equal(tables, ConnectionSettings.Parse(connectionString).TableEndpoint.AbsoluteUri);

    [Theory]
    [InlineData("AccountName=opc", "AccountKey")]
    [InlineData($"AccountKey={Secret}", "AccountName")]
    [InlineData("AccountName=opc;AccountKey=!!secret!!", "AccountKey")]
    [InlineData($"AccountName=opc;AccountKey={Secret};TableEndpoint=ftp://secret", "TableEndpoint")]
    [InlineData("AccountName=opc;secret", "Name=Value")]
    public void Parse_PartMissingOrMalformed_NamesItWithoutItsValue(string connectionString, string mention)
    {
        var refused = Assert.Throws<FormatException>(() => ConnectionSettings.Parse(connectionString));

        Assert.Contains(mention, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ToString_NeverShowsTheKey()
    {
        var settings = ConnectionSettings.Parse($"AccountName=opc;AccountKey={Secret}");

        Assert.DoesNotContain(Secret, settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, new AccountKey("opc", Convert.FromBase64String(Secret)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ForAccount_AddressOfTheBlobs_FindsTheTables()
    {
        var settings = ConnectionSettings.ForAccount(new Uri("https://opc.blob.core.windows.net/"), new FixedToken());

        Assert.Equal("https://opc.table.core.windows.net/", settings.TableEndpoint.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://opc.blob.core.windows.net")]
    [InlineData("https://opc.example")]
    public void ForAccount_OtherAddress_IsRefused(string address) =>
        Assert.Throws<FormatException>(() => ConnectionSettings.ForAccount(new Uri(address), new FixedToken()));

    [Fact]
    public async Task ForAccount_TableRequest_CarriesATokenForStorage()
    {
        var credential = new FixedToken();
        using var seen = new SeenRequest();
        var options = new TableClientOptions { Transport = new HttpClientTransport(seen) };
        var tables = ConnectionSettings.ForAccount(new Uri("https://opc.blob.core.windows.net"), credential).CreateTableServiceClient(options);

        await tables.CreateTableIfNotExistsAsync("Rows");

        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.Equal("Bearer token-of-the-test", seen.Authorization);
        Assert.Equal("https://opc.table.core.windows.net/Tables", seen.Address);
    }

    /// <summary>The identity service's part: a token for whoever asks.</summary>
    private sealed class FixedToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("token-of-the-test", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    /// <summary>Tokens are only sent over HTTPS, which Azurite has no certificate for here: the request is caught at the network's edge.</summary>
    private sealed class SeenRequest : HttpMessageHandler
    {
        public string? Authorization { get; private set; }

        public string? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (Authorization, Address) = (request.Headers.Authorization?.ToString(), request.RequestUri?.AbsoluteUri);
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.NoContent));
        }
    }
}
