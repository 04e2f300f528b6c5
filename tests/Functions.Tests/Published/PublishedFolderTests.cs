using System.Text;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity.Development;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>What is deployed holds the service and what the Functions host reads, and nothing that is for development.</summary>
public sealed class PublishedFolderTests(PublishedRelease release)
{
    [Fact]
    public async Task Folder_Files_NameNoSamplePersonAndNoSignInByName()
    {
        var folder = await release.FolderAsync();
        var people = new SamplePeople(CityDirectory.Load()).All;
        string[] words =
        [
            .. people.Select(person => person.Name), .. people.Select(person => person.Subject), .. SampleOffice.All.Select(office => $"{office.Post}-"),
            nameof(SamplePeople), nameof(DevelopmentTokens), nameof(DevelopmentIdentityGuard), DevelopmentTokens.KeyFileName, "sample-people",
        ];

        Assert.Empty(Found(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), words));
        // The search finds them where they are.
        Assert.NotEmpty(Found([Path.Combine(AppContext.BaseDirectory, $"{PublishedRelease.Program}.dll")], words));
    }

    [Fact]
    public async Task Folder_Files_AreNoKeysDataOrSettingsOfAMachine()
    {
        var files = Directory.EnumerateFileSystemEntries(await release.FolderAsync(), "*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file)).ToList();

        Assert.DoesNotContain(files, file => Path.GetExtension(file) is ".key" or ".pem" or ".pfx" or ".lock" or ".cs");
        Assert.DoesNotContain(files, file => file is ".data" or "node_modules" || file.StartsWith("local.settings", StringComparison.Ordinal) || file.Contains("Development.json", StringComparison.Ordinal));
        Assert.Contains(PublishedRelease.Program, files);
    }

    [Fact]
    public async Task Folder_Pages_AreThere()
    {
        var pages = Path.Combine(await release.FolderAsync(), "wwwroot");

        Assert.True(File.Exists(Path.Combine(pages, "index.html")), "There are no pages in the published folder.");
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(pages, "assets"), "*.js"));
    }

    [Fact]
    public async Task Folder_Functions_AreThoseOfTheRegistry()
    {
        var folder = await release.FolderAsync();
        var registry = EmbeddedHub.Registry();

        var names = Directory.EnumerateFiles(folder, "function.json", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!));
        var known = registry.GetOrchestrators().Select(entry => entry.Key.Name).Concat(registry.GetActivities().Select(entry => entry.Key.Name));
        Assert.Equal(known.Concat(["ScanCases", "RecordMovements", "Api", "Pages"]).Order(), names.Order());
        var host = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "host.json")))!;
        Assert.True(File.Exists(Path.Combine(folder, (string)host["customHandler"]!["description"]!["defaultExecutablePath"]!)));
    }

    // As text of files (UTF-8) and as text in compiled code (UTF-16).
    private static List<string> Found(IEnumerable<string> files, IReadOnlyList<string> words)
    {
        var sought = words.SelectMany(word => new[] { Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word) }.Select(bytes => (word, bytes))).ToList();
        return [.. files.SelectMany(file =>
        {
            var content = File.ReadAllBytes(file);
            return sought.Where(one => content.AsSpan().IndexOf(one.bytes) >= 0).Select(one => $"{Path.GetFileName(file)}: {one.word}");
        })];
    }
}
