namespace OpcOnboarding.Bench.Pages;

/// <summary>The Chromium or Chrome of this machine; the browser tests install one where there is none.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Its file.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Path =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .SelectMany(_ => s_names, System.IO.Path.Combine)
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("There is no Chromium or Chrome in the PATH: install one, or run the browser tests once, which do.");
}
