namespace OpcOnboarding.Architecture.Tests;

/// <summary>The repository's own files, from the solution's folder down; what builds and runs leave behind is not part of it.</summary>
internal static class Repository
{
    private static readonly HashSet<string> LeftBehind =
        new(["bin", "obj", ".git", ".vs", ".idea", ".data", "node_modules", "wwwroot", "dist", "TestResults", "BenchmarkDotNet.Artifacts"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> TextEndings = new(
        [".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".js", ".ts", ".tsx", ".css", ".html", ".md", ".proto", ".yml", ".yaml", ".txt", ".sh", ".bicep", ".editorconfig", ".gitignore", ""],
        StringComparer.OrdinalIgnoreCase);

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(new DirectoryInfo(Root)).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static IEnumerable<string> TextFiles => Files.Where(file => TextEndings.Contains(Path.GetExtension(file)));

    public static IEnumerable<string> Projects => Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.LinkTarget is null).Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories()
                .Where(child => !LeftBehind.Contains(child.Name) && child.LinkTarget is null)
                .SelectMany(Walk));

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
