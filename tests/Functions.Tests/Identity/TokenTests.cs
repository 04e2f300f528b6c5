using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Identity.Development;

namespace OpcOnboarding.Functions.Tests.Identity;

public sealed class TokenTests : IAsyncLifetime
{
    private IdentityApplication app = null!;

    public async ValueTask InitializeAsync() => app = await IdentityApplication.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task GetMe_WithoutToken_Is401AndAsksForABearer()
    {
        var response = await app.GetAsync("/api/me", token: null);

        await AssertUnauthenticated(response);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public async Task GetMe_NotAToken_Is401(string token)
    {
        var response = await app.GetAsync("/api/me", token);

        await AssertUnauthenticated(response);
        Assert.Equal("Bearer error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task GetMe_OtherScheme_Is401()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/me", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", "Basic Zm91bmRlcjpsaW4=");

        await AssertUnauthenticated(await app.Client.SendAsync(request));
    }

    [Fact]
    public async Task GetMe_OurOwnShapeForged_IsTakenOnlyUnchanged()
    {
        // The control: what Forge makes by default is good, so each refusal below is due to its one difference.
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/api/me", Forge())).StatusCode);

        await AssertRefused(Forge(token => token.Issuer = "someone-else"));
        await AssertRefused(Forge(token => token.Issuer = null));
        await AssertRefused(Forge(token => token.Audience = "another-service"));
        await AssertRefused(Forge(token => token.Audience = null));
        await AssertRefused(Forge(token => token.TokenType = "JWT"));
        await AssertRefused(Forge(token => token.Expires = null));
        await AssertRefused(Forge(token => token.NotBefore = null));
        await AssertRefused(Forge(token => token.NotBefore = At(TimeSpan.FromMinutes(1))));
        await AssertRefused(Forge(token => token.SigningCredentials = Credentials(new byte[64], SecurityAlgorithms.HmacSha256)));
        await AssertRefused(Forge(token => token.SigningCredentials = Credentials(Key(), SecurityAlgorithms.HmacSha512)));
        await AssertRefused(Forge(token => token.SigningCredentials = null));
    }

    [Fact]
    public async Task GetMe_PayloadChanged_Is401()
    {
        var parts = (await app.SignInAsync("founder-lin")).Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]));
        var other = payload.Replace("founder-lin", "founder-wang", StringComparison.Ordinal);
        Assert.NotEqual(payload, other);

        await AssertRefused($"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(other))}.{parts[2]}");
    }

    [Fact]
    public async Task GetMe_AlgorithmNoneWithOurPayload_Is401()
    {
        var parts = (await app.SignInAsync("founder-lin")).Split('.');
        var header = Base64Url.EncodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}"u8);

        await AssertRefused($"{header}.{parts[1]}.");
        await AssertRefused($"{header}.{parts[1]}.{parts[2]}");
    }

    [Fact]
    public async Task GetMe_JustInsideTheSkew_IsTakenAndJustOutside_IsExpired()
    {
        var token = await app.SignInAsync("founder-lin");

        app.Clock.Now = IdentityApplication.Start + DevelopmentTokens.Lifetime + DevelopmentTokens.ClockSkew - TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/api/me", token)).StatusCode);

        app.Clock.Now += TimeSpan.FromSeconds(1);
        var problem = await AssertUnauthenticated(await app.GetAsync("/api/me", token));
        Assert.Equal("登录已过期，请重新登录。", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task GetMe_ClockBehindByMoreThanTheSkew_Is401()
    {
        var token = await app.SignInAsync("founder-lin");
        app.Clock.Now = IdentityApplication.Start - DevelopmentTokens.ClockSkew - TimeSpan.FromSeconds(1);

        await AssertRefused(token);
    }

    [Fact]
    public async Task GetMe_SignedInBeforeARestartOnTheSameFolder_IsStillSignedIn()
    {
        var token = await app.SignInAsync("founder-lin");
        await using var restarted = await IdentityApplication.StartAsync(app.DataFolder);

        Assert.Equal(HttpStatusCode.OK, (await restarted.GetAsync("/api/me", token)).StatusCode);
    }

    [Fact]
    public async Task GetMe_SignedInOnAnotherFolder_Is401()
    {
        await using var other = await IdentityApplication.StartAsync();

        await AssertRefused(await other.SignInAsync("founder-lin"));
    }

    [Fact]
    public async Task Issue_Claims_SayWhenAndForHowLong()
    {
        var token = new JsonWebToken(await app.SignInAsync("founder-lin"));

        Assert.Equal(IdentityApplication.Start.UtcDateTime, token.IssuedAt);
        Assert.Equal(IdentityApplication.Start.UtcDateTime, token.ValidFrom);
        Assert.Equal(IdentityApplication.Start.UtcDateTime.AddHours(12), token.ValidTo);
        Assert.Equal("HS256", token.Alg);
    }

    private byte[] Key() => File.ReadAllBytes(Path.Combine(app.DataFolder, DevelopmentTokens.KeyFileName));

    private DateTime At(TimeSpan later) => (app.Clock.Now + later).UtcDateTime;

    // HS512 asks for a longer key; repeating ours makes one that a careless check would still accept.
    private static SigningCredentials Credentials(byte[] key, string algorithm) =>
        new(new SymmetricSecurityKey(algorithm == SecurityAlgorithms.HmacSha512 ? [.. key, .. key] : key), algorithm);

    private string Forge(Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = "opc-onboarding-development",
            Audience = "opc-onboarding",
            TokenType = "at+jwt",
            NotBefore = At(TimeSpan.Zero),
            Expires = At(TimeSpan.FromHours(1)),
            Subject = new ClaimsIdentity([new Claim("sub", "founder-lin")]),
            SigningCredentials = Credentials(Key(), SecurityAlgorithms.HmacSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    private async Task AssertRefused(string token) => await AssertUnauthenticated(await app.GetAsync("/api/me", token));

    private static async Task<JsonElement> AssertUnauthenticated(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("unauthenticated", problem.GetProperty("code").GetString());
        return problem;
    }
}
