using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Setup;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.Outages;

/// <summary>A service that may be killed, behind a line that may be cut. The API of the test itself goes round the line.</summary>
public sealed class OutageFixture : IAsyncLifetime
{
    private RunningBrowser _browser = null!;
    private OnboardingSite _site = null!;
    private CuttableLine _line = null!;

    public CaseMaker Cases { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _browser = await RunningBrowser.StartAsync();
        _site = await OnboardingSite.StartAsync();
        _line = await CuttableLine.StartAsync(_site.Address);
        Cases = new CaseMaker(_site.Address);
    }

    public Task<Visitor> OpenAsync(string subject) => Visitor.OpenAsync(_browser.Browser, _line.Address, Screen.Phone, subject, Words.Chinese);

    /// <summary>Cuts the next such request, lets the test look at what the page says meanwhile, and brings the service back.</summary>
    public async Task CutAsync(CutPoint point, string method, string pathEnd, Func<Task> act, Func<Task> meanwhile)
    {
        var cut = _line.CutAt(point, method, pathEnd);
        await act();
        await cut.HappenedAsync();
        if (point == CutPoint.WithTheService)
        {
            await _site.KillAsync();
        }

        await meanwhile();
        if (point == CutPoint.WithTheService)
        {
            await _site.RestartAsync();
        }

        _line.Restore();
    }

    public async ValueTask DisposeAsync()
    {
        Cases.Dispose();
        await _line.DisposeAsync();
        await _site.DisposeAsync();
        await _browser.DisposeAsync();
    }
}
