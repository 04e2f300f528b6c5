using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Browser.Tests.Site;

/// <summary>Folders of the clone that the tests run in.</summary>
internal static class Repository
{
    public static string Root => RepositoryFolder.Path;

    public static string Web => Path.Combine(Root, "web");

    /// <summary>The pages as the build made them.</summary>
    public static string Pages => Path.Combine(Root, "functions", "wwwroot");

    public static string TestResults => Path.Combine(Root, "TestResults");
}
