using System.Globalization;
using System.Text.Json;

namespace OpcOnboarding.Tests.Support;

/// <summary>
/// What a suite has done, in figures. Each is asserted against its floor, and written to <c>TestResults/reliability/</c>, where
/// <c>.ci/reliability.mjs</c> fails the build when a suite left nothing.
/// </summary>
/// <param name="suite">Its name, as <c>floors.json</c> of its test project has it.</param>
/// <param name="seed">Where its chances come from; null where nothing is left to chance.</param>
/// <param name="again">What to do to meet the same chances again; empty where every run does.</param>
/// <param name="isPart">Whether only a part was asked for, to look at a failure: it has no floors and leaves nothing.</param>
public sealed class SuiteReport(string suite, int? seed = null, string again = "", bool isPart = false)
{
    private const string Company = "OpcOnboarding.";

    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true };

    private readonly Dictionary<string, long> _figures = [];
    private readonly SortedDictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal);

    /// <summary>Notes a figure that must not be below its floor: a suite that did nothing must not pass.</summary>
    public SuiteReport AtLeast(string figure, long floor, long value)
    {
        Assert.True(value >= floor || isPart, $"{suite}: {value} {figure}, the floor is {floor}. {again}");
        return Note(figure, value);
    }

    /// <summary>Notes a figure that has no floor.</summary>
    public SuiteReport Note(string figure, long value)
    {
        _figures[figure] = value;
        return this;
    }

    /// <summary>Notes which ones: what a figure alone would hide.</summary>
    public void Name(string what, IEnumerable<string> names) => _names[what] = [.. names.Order(StringComparer.Ordinal)];

    /// <summary>
    /// Leaves the figures for the build; at full level in the repository too, where a release looks for them. Called when everything else has held.
    /// </summary>
    public void Write()
    {
        if (isPart)
        {
            return;
        }

        WriteTo(Path.Combine(RepositoryFolder.Path, "TestResults", "reliability"));
        if (Level.IsFull)
        {
            WriteTo(Path.Combine(RepositoryFolder.Path, "tests", typeof(SuiteReport).Assembly.GetName().Name![Company.Length..], "results"));
        }
    }

    private void WriteTo(string path)
    {
        var folder = Directory.CreateDirectory(path);
        var result = new
        {
            suite,
            level = Level.Name,
            major = typeof(SuiteReport).Assembly.GetName().Version!.Major,
            seed,
            on = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            commit = Level.IsFull ? PresentCommit.Of(RepositoryFolder.Path) : null,
            figures = _figures,
            names = _names,
        };
        File.WriteAllText(Path.Combine(folder.FullName, $"{suite}.json"), JsonSerializer.Serialize(result, s_readable) + Environment.NewLine);
    }
}
