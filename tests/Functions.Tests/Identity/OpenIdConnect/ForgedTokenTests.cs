using System.Net;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

/// <summary>Tokens that only look like the provider's: each is refused, and none for another reason than its own, because the good one is taken (S9).</summary>
public sealed class ForgedTokenTests(ForgedTokenTests.World world) : IClassFixture<ForgedTokenTests.World>
{
    public static TheoryData<string> Faults => [.. Forger.Faults.Keys];

    [Theory, MemberData(nameof(Faults))]
    public Task Me_WithOneFault_Is401(string fault) => world.Forger.MustBeRefusedAsync(world.Application, fault);

    [Fact]
    public void Faults_AreAtLeastForty() => Assert.InRange(Forger.Faults.Count, 40, int.MaxValue);

    [Theory]
    [InlineData("first", "RS256")]
    [InlineData("first", "PS256")]
    [InlineData("curve", "ES256")]
    public async Task Me_SignedAsAllowed_IsTaken(string kid, string algorithm) =>
        Assert.Equal("person-1", await SubjectAsync(world.Forger.Token.SignedBy(world.Forger.Published[kid], algorithm)));

    [Fact]
    public async Task Me_WhatTheStandardsLeaveOpen_IsTaken()
    {
        var forger = world.Forger;

        Assert.Equal("person-1", await SubjectAsync(forger.Token.Headed("typ", "application/AT+JWT").SignedBy(forger.Key)));
        Assert.Equal("person-1", await SubjectAsync(forger.Said("aud", new System.Text.Json.Nodes.JsonArray("urn:other", OpenIdConnectApplication.Audience))));
        Assert.Equal("person-1", await SubjectAsync(forger.Token.Without("client_id").Saying("azp", OpenIdConnectApplication.ClientId).SignedBy(forger.Key)));
        Assert.Equal("person-1", await SubjectAsync(forger.Token.Without("iat").SignedBy(forger.Key)));
    }

    [Theory]
    [InlineData("exp", -59)]
    [InlineData("nbf", 60)]
    [InlineData("iat", 60)]
    public async Task Me_JustWithinTheSkew_IsTaken(string member, int seconds) =>
        Assert.Equal("person-1", await SubjectAsync(world.Forger.Said(member, OpenIdConnectApplication.Start.AddSeconds(seconds).ToUnixTimeSeconds())));

    [Fact]
    public async Task Me_TokenLongerThanAnyHead_IsRefusedByTheServer()
    {
        using var response = await world.Application.GetAsync(world.Forger.Said("more", new string('x', 40_000)));

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Me_SubjectThatNoKeyHolds_IsWrittenOtherwise() =>
        Assert.Equal("a%2Fb%23c%3Fd%25e%5C", await SubjectAsync(world.Forger.Said("sub", "a/b#c?d%e\\")));

    private async Task<string?> SubjectAsync(string token) => (await world.Application.MeAsync(token)).GetProperty("subject").GetString();

    public sealed class World : IAsyncLifetime
    {
        private KeysServer _issuer = null!;

        internal OpenIdConnectApplication Application { get; private set; } = null!;

        internal Forger Forger { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var first = new SigningKey.OfRsa("first");
            SigningKey[] keys =
            [
                first, new SigningKey.OfCurve("curve"), new SigningKey.OfCurve("large-curve", IsLarge: true), new SigningKey.OfRsa("small", Bits: 1024),
                new SigningKey.OfRsa("encryption", Use: "enc"), new SigningKey.OfBytes("symmetric", new byte[32]),
            ];
            _issuer = await KeysServer.StartAsync(keys);
            Application = await OpenIdConnectApplication.StartAsync(_issuer.Issuer, new SettableClock(OpenIdConnectApplication.Start));
            Forger = new Forger(_issuer.Issuer, OpenIdConnectApplication.Start, first, keys.ToDictionary(key => key.Kid), new SigningKey.OfRsa("stranger"));
        }

        public async ValueTask DisposeAsync()
        {
            await Application.DisposeAsync();
            await _issuer.DisposeAsync();
        }
    }
}
