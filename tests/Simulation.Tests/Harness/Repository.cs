namespace OpcOnboarding.Simulation.Tests.Harness;

/// <summary>The folder of the repository, found upwards from the test's own.</summary>
internal static class Repository
{
    private const string Company = "OpcOnboarding.";

    public static string Root { get; } = Find();

    /// <summary>The folder of this test project below <c>tests/</c>.</summary>
    public static string Project { get; } = typeof(Repository).Assembly.GetName().Name![Company.Length..];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OpcOnboarding.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
