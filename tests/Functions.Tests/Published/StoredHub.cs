using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded.Hosting;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>The embedded hub of a service in another process, read from its table. It is never started, so it owns nothing and writes nothing.</summary>
internal sealed class StoredHub(string connectionString) : IAsyncDisposable
{
    private readonly ServiceProvider _services = Services(connectionString);

    /// <summary>The committed status of an orchestration; null when there is none.</summary>
    public async Task<string?> StatusOfAsync(string instanceId) =>
        (await _services.GetRequiredService<DurableTaskClient>().GetInstanceAsync(instanceId, CancellationToken.None))?.RuntimeStatus.ToString();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static ServiceProvider Services(string connectionString) => new ServiceCollection()
        .AddLogging().AddSingleton(new TableServiceClient(connectionString)).AddSingleton(new DurableTaskRegistry()).AddTaskHub().BuildServiceProvider();
}
