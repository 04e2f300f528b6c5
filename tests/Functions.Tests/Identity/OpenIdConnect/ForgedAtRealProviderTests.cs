using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Tests.Journeys;
using OpcOnboarding.IdentityProvider;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

/// <summary>The forged tokens once more, at a provider that is not ours: its description, its keys, and tokens signed by its own private key (S9).</summary>
public sealed class ForgedAtRealProviderTests(ForgedAtRealProviderTests.World world) : IClassFixture<ForgedAtRealProviderTests.World>
{
    // They need keys of kinds that this provider does not publish; elsewhere they are tried at an issuer that does.
    private static readonly string[] s_otherKeys = ["algorithm: HS256 by a published symmetric key", "algorithm: ES384", "key: a small one", "key: one for encryption"];

    public static TheoryData<string> Faults => [.. Forger.Faults.Keys.Except(s_otherKeys)];

    [Theory, MemberData(nameof(Faults))]
    public Task Me_WithOneFault_Is401(string fault) => world.Forger.MustBeRefusedAsync(world.Application, fault);

    [Fact]
    public void Faults_AreAtLeastForty() => Assert.InRange(Faults.Count, 40, int.MaxValue);

    [Fact]
    public async Task Me_WithoutAFault_IsTaken()
    {
        var me = await world.Application.MeAsync(world.Forger.Token.SignedBy(world.Forger.Key));

        Assert.Equal("person-1", me.GetProperty("subject").GetString());
    }

    public sealed class World : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();
        private RunningProvider _provider = null!;

        internal OpenIdConnectApplication Application { get; private set; } = null!;

        internal Forger Forger { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var keyFile = _folder.File("keys.json");
            _provider = await RunningProvider.StartAsync(
                new ProviderSettings(ServiceProcess.FreePort(), "http://127.0.0.1:9", OpenIdConnectApplication.Audience, OpenIdConnectApplication.ClientId, keyFile, []));
            Application = await OpenIdConnectApplication.StartAsync(_provider.Issuer, new SettableClock(OpenIdConnectApplication.Start));
            var keys = JsonNode.Parse(await File.ReadAllTextAsync(keyFile))!.AsArray();
            Forger = new Forger(
                _provider.Issuer, OpenIdConnectApplication.Start, SigningKey.OfRsa.Of(keys[0]!.AsObject()), new Dictionary<string, SigningKey>(), new SigningKey.OfRsa("stranger"));
        }

        public async ValueTask DisposeAsync()
        {
            await Application.DisposeAsync();
            await _provider.DisposeAsync();
            _folder.Dispose();
        }
    }
}
