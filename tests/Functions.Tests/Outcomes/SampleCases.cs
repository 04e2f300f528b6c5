using System.Text.Json;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>The repository's samples/sample-cases.json, found upwards from the test's own folder.</summary>
internal static class SampleCases
{
    public static readonly IReadOnlyList<JsonElement> All = Read();

    public static TheoryData<string> Ids => [.. All.Select(sample => sample.GetProperty("caseId").GetString()!)];

    public static JsonElement Get(string sampleId) => All.Single(sample => sample.GetProperty("caseId").GetString() == sampleId);

    private static List<JsonElement> Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "samples", "sample-cases.json");
            if (File.Exists(path))
            {
                using var json = JsonDocument.Parse(File.ReadAllText(path));
                return [.. json.RootElement.GetProperty("cases").EnumerateArray().Select(sample => sample.Clone())];
            }
        }

        throw new FileNotFoundException("samples/sample-cases.json is missing.");
    }
}
