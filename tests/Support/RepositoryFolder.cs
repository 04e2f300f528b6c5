namespace OpcOnboarding.Tests.Support;

/// <summary>The folder of the repository, found upwards from the test's own.</summary>
public static class RepositoryFolder
{
    /// <summary>Its full path.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests do not run inside the repository.</exception>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "OpcOnboarding.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
