using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Setup;

namespace OpcOnboarding.Browser.Tests.Site;

/// <summary>One service and one browser for all classes that only look and play; those that break things start their own.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private RunningBrowser _browser = null!;
    private OnboardingSite _site = null!;

    /// <summary>Cases that the pages show, made through the API.</summary>
    public CaseMaker Cases { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _browser = await RunningBrowser.StartAsync();
        _site = await OnboardingSite.StartAsync();
        Cases = new CaseMaker(_site.Address);
    }

    /// <summary>Somebody sits down before a screen; signed in when a subject is given.</summary>
    public Task<Visitor> OpenAsync(Screen screen, string? subject = null, string language = Words.Chinese) =>
        Visitor.OpenAsync(_browser.Browser, _site.Address, screen, subject, language);

    public async ValueTask DisposeAsync()
    {
        Cases.Dispose();
        await _site.DisposeAsync();
        await _browser.DisposeAsync();
    }
}
