using System.Text.Json;

namespace OpcOnboarding.Cli.Samples;

/// <summary>The file of sample cases (samples/sample-cases.json).</summary>
/// <param name="Cases">In the order of the file.</param>
internal sealed record SampleFile(IReadOnlyList<SampleCase> Cases)
{
    /// <summary>Reads the file.</summary>
    /// <exception cref="CannotRunException">It isn't there, or isn't such a file.</exception>
    public static SampleFile Read(FileInfo file)
    {
        try
        {
            using var stream = file.OpenRead();
            using var document = JsonDocument.Parse(stream);
            return new SampleFile([.. document.RootElement.GetProperty("cases").EnumerateArray().Select(SampleCase.Read)]);
        }
        catch (IOException missing)
        {
            throw new CannotRunException($"The sample cases can't be read: {missing.Message} Run from the repository's root, or name the file by --samples.", missing);
        }
        catch (Exception unfit) when (unfit is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CannotRunException($"'{file.Name}' isn't a file of sample cases: {unfit.Message}", unfit);
        }
    }

    /// <summary>The case of the id, whatever the letters' case.</summary>
    /// <exception cref="CannotRunException">There is none.</exception>
    public SampleCase Find(string caseId) =>
        Cases.FirstOrDefault(sample => sample.CaseId.Equals(caseId, StringComparison.OrdinalIgnoreCase))
        ?? throw new CannotRunException($"There is no sample '{caseId}'; there are {string.Join(", ", Cases.Select(sample => sample.CaseId))}.");
}
