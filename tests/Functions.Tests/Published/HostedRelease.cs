namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>The published service behind the driver that plays the Functions host, for the tests of a class.</summary>
public sealed class HostedRelease(PublishedRelease release) : IAsyncLifetime
{
    internal PublishedService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Service = await PublishedService.StartBehindHostAsync(release);

    // Nothing is there when the start failed.
    public ValueTask DisposeAsync() => Service is null ? ValueTask.CompletedTask : Service.DisposeAsync();
}
