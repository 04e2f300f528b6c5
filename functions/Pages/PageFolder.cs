using Microsoft.Extensions.FileProviders;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Pages;

/// <summary>The folder into which the build writes the pages. It may be missing: then the service has an API and no pages.</summary>
internal sealed class PageFolder : IDisposable
{
    /// <summary>Name of the folder.</summary>
    public const string Name = "wwwroot";

    private const string Page = "index.html";

    private readonly PhysicalFileProvider? files;

    /// <summary>Takes a folder; null or a missing one holds nothing.</summary>
    public PageFolder(string? folder) => files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : null;

    /// <summary>Whether there is a page to show.</summary>
    public bool HasPage => Find(Page) is not null;

    /// <summary>The one page, or null.</summary>
    public IFileInfo? FindPage() => Find(Page);

    /// <summary>A file by its path below the folder; null when there is none, also for hidden files and paths that lead outside.</summary>
    public IFileInfo? Find(string path) => files?.GetFileInfo(path) is { Exists: true, IsDirectory: false } found ? found : null;

    /// <summary>The pages of a deployment lie beside its files, those of a clone where they are built.</summary>
    public static PageFolder Of(IHostEnvironment environment)
    {
        string?[] places =
        [
            Path.Combine(environment.ContentRootPath, Name),
            Path.Combine(AppContext.BaseDirectory, Name),
            RepositoryRoot.Above(AppContext.BaseDirectory) is { } root ? Path.Combine(root, "functions", Name) : null,
        ];
        return new PageFolder(places.FirstOrDefault(place => File.Exists(Path.Combine(place ?? "", Page))));
    }

    /// <inheritdoc/>
    public void Dispose() => files?.Dispose();
}
