using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Identity.Development;

namespace OpcOnboarding.Functions.Tests.Identity;

public sealed class DevelopmentIdentityGuardTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Dev")]
    [InlineData("")]
    public void AddDevelopmentIdentity_OutsideDevelopment_IsRefusedWithASentence(string environment)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Add(environment));

        Assert.Contains($"'{environment}'", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urls", "http://0.0.0.0:7071")]
    [InlineData("urls", "http://127.0.0.1:7071;http://*:7072")]
    [InlineData("urls", "http://+:7071")]
    [InlineData("urls", "http://[::]:7071")]
    [InlineData("urls", "http://192.168.1.2:7071")]
    [InlineData("urls", "http://example.com:7071")]
    [InlineData("urls", "http://localhost.example.com:7071")]
    [InlineData("urls", "http://127.0.0.1.example.com:7071")]
    [InlineData("urls", "rubbish")]
    [InlineData("http_ports", "7071")]
    [InlineData("https_ports", "7071")]
    [InlineData("Kestrel:Endpoints:Open:Url", "http://0.0.0.0:7071")]
    public void AddDevelopmentIdentity_AddressThatOthersReach_IsRefusedWithASentence(string key, string value)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Add("Development", (key, value)));

        Assert.Contains("127.0.0.1", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:7071")]
    [InlineData("http://127.0.0.1:0;http://localhost:7072")]
    [InlineData("http://[::1]:7071")]
    [InlineData("https://LOCALHOST:7071")]
    public void AddDevelopmentIdentity_LoopbackOnly_IsRegistered(string urls) =>
        Assert.Contains(Add("Development", ("urls", urls)), service => service.ServiceType == typeof(DevelopmentTokens));

    [Fact]
    public void AddDevelopmentIdentity_DamagedSigningKey_IsRefusedAtTheStart()
    {
        File.WriteAllText(folder.File(DevelopmentTokens.KeyFileName), "short");

        Assert.Throws<StartRefusedException>(() => Add("Development"));
    }

    [Fact]
    public async Task StartedAsync_ServerBoundToAllInterfaces_EndsTheStart()
    {
        var sut = new DevelopmentIdentityGuard(new BoundServer("http://[::]:7071"));

        await Assert.ThrowsAsync<StartRefusedException>(() => sut.StartedAsync(default));
    }

    [Fact]
    public async Task StartedAsync_ServerBoundToLoopback_LetsItRun()
    {
        var sut = new DevelopmentIdentityGuard(new BoundServer("http://127.0.0.1:7071"));

        Assert.Null(await Record.ExceptionAsync(() => sut.StartedAsync(default)));
    }

    private ServiceCollection Add(string environment, params (string Key, string Value)[] configuration)
    {
        var services = new ServiceCollection();
        services.AddDevelopmentIdentity(
            new ServiceSettings { DataFolder = folder.Path, Environment = environment },
            new ConfigurationBuilder().AddInMemoryCollection(
                configuration.Select(entry => KeyValuePair.Create(entry.Key, (string?)entry.Value))).Build());
        return services;
    }

    private sealed class BoundServer : IServer
    {
        public BoundServer(string address)
        {
            var addresses = new ServerAddressesFeature();
            addresses.Addresses.Add(address);
            Features.Set<IServerAddressesFeature>(addresses);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
