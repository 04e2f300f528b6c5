namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>The published service in Production, by https, for the tests of a class.</summary>
public sealed class ProductionRelease(PublishedRelease release) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private LocalCertificate _certificate = null!;
    private ProvidedPeople _people = null!;

    internal PublishedService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _certificate = LocalCertificate.Make(_folder);
        _people = await ProvidedPeople.StartAsync(_folder, _certificate);
        Service = await PublishedService.StartInProductionAsync(release, _people, _certificate);
    }

    // What is missing was not started.
    public async ValueTask DisposeAsync()
    {
        await (Service?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_people?.DisposeAsync() ?? ValueTask.CompletedTask);
        _certificate?.Dispose();
        _folder.Dispose();
    }
}
