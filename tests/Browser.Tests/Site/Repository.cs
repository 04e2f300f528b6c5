namespace OpcOnboarding.Browser.Tests.Site;

/// <summary>Folders of the clone that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Web => Path.Combine(Root, "web");

    /// <summary>The pages as the build made them.</summary>
    public static string Pages => Path.Combine(Root, "functions", "wwwroot");

    public static string TestResults => Path.Combine(Root, "TestResults");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OpcOnboarding.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("No folder above the tests has the solution.");
    }
}
