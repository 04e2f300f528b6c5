namespace OpcOnboarding.Functions.Hosting;

/// <summary>Finds the repository's root when the service runs from a clone.</summary>
internal static class RepositoryRoot
{
    /// <summary>The file that marks the root.</summary>
    public const string Mark = "OpcOnboarding.sln";

    /// <summary>The nearest folder at or above <paramref name="start"/> that holds the solution; null when none does.</summary>
    public static string? Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Mark)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
