using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Tests.Embedded;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.Management;

/// <summary>The embedded hub's client keeps the contract.</summary>
public sealed class EmbeddedClientTests(AzuriteFixture azurite) : ClientContract(azurite)
{
    private protected override Task<DurableTaskClient> ClientAsync(TestHub hub) => Task.FromResult(hub.Client);
}
