namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>The published service on the embedded hub, for the tests of a class.</summary>
public sealed class EmbeddedRelease(PublishedRelease release) : IAsyncLifetime
{
    internal PublishedService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Service = await PublishedService.StartEmbeddedAsync(release);

    // Nothing is there when the start failed.
    public ValueTask DisposeAsync() => Service is null ? ValueTask.CompletedTask : Service.DisposeAsync();
}
