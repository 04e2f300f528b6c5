using System.Globalization;
using Microsoft.Playwright;

namespace OpcOnboarding.Bench.Pages;

/// <summary>
/// How soon pages show their main content and answer a touch, in a Chromium with the network of a slow phone: first visits
/// with an empty cache, against a service that runs already. Prints a Markdown table of minimum, median and maximum.
/// </summary>
internal static class PagesBench
{
    private const int Rounds = 5;
    private static readonly int[] s_slowdowns = [1, 4];

    /// <summary>Measures every page.</summary>
    /// <param name="arguments"><c>--url</c> and the service's address, or nothing for the usual one.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var url = arguments is ["--url", var given] ? given : "http://127.0.0.1:7071";
        using var visitor = await SignedInVisitor.SignInAsync(new Uri(url));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = InstalledBrowser.Path,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        Print($"`dotnet run -c Release --project bench -- pages`, {Rounds} first visits a cell; {Surroundings.Describe()}.");
        Print($"| page, 390 px | {string.Join(" | ", s_slowdowns.Select(slowdown => $"LCP, CPU {slowdown}x slower | INP, CPU {slowdown}x slower"))} |");
        Print($"| --- |{string.Concat(Enumerable.Repeat(" --- | --- |", s_slowdowns.Length))}");
        foreach (var page in MeasuredPage.All)
        {
            await RowAsync(browser, visitor, page);
        }

        return 0;
    }

    private static async Task RowAsync(IBrowser browser, SignedInVisitor visitor, MeasuredPage page)
    {
        var cells = new List<string>();
        foreach (var slowdown in s_slowdowns)
        {
            var visits = new List<Visit>();
            for (var round = 0; round < Rounds; round++)
            {
                visits.Add(await Visit.MeasureAsync(browser, visitor, page, slowdown));
            }

            cells.Add(Spread(visits.Select(visit => visit.LargestContentfulPaint)));
            cells.Add(Spread(visits.Select(visit => visit.SlowestInteraction)));
        }

        Print($"| {page.Name} | {string.Join(" | ", cells)} |");
    }

    private static string Spread(IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[0]:0} / **{sorted[sorted.Count / 2]:0}** / {sorted[^1]:0} ms");
    }

    private static void Print(string line) => Console.Out.WriteLine(line);
}
