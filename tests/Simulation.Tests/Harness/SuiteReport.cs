using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Simulation.Tests.Harness;

/// <summary>
/// What a suite has done, in figures: asserted against their floors, and left in <c>TestResults/reliability/</c>, where
/// <c>.ci/reliability.mjs</c> fails the build when a suite left nothing.
/// </summary>
internal sealed class SuiteReport(string suite)
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true };

    private readonly Dictionary<string, long> _figures = [];

    /// <summary>Notes a figure that must not be below its floor: a suite that did nothing must not pass.</summary>
    public SuiteReport AtLeast(string figure, long floor, long value)
    {
        Assert.True(value >= floor || Seeds.IsOne, $"{suite}: {value} {figure}, the floor is {floor}.");
        return Note(figure, value);
    }

    /// <summary>Notes a figure that has no floor.</summary>
    public SuiteReport Note(string figure, long value)
    {
        _figures[figure] = value;
        return this;
    }

    /// <summary>
    /// Leaves the figures for the build; at full level in the repository too, where a release looks for them. Called when everything else has held.
    /// A single world that was asked for leaves nothing.
    /// </summary>
    public void Write()
    {
        if (Seeds.IsOne)
        {
            return;
        }

        WriteTo(Path.Combine(Repository.Root, "TestResults", "reliability"));
        if (Level.IsFull)
        {
            WriteTo(Path.Combine(Repository.Root, "tests", Repository.Project, "results"));
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
            on = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            commit = Level.IsFull ? PresentCommit.Of(Repository.Root) : null,
            figures = _figures,
        };
        File.WriteAllText(Path.Combine(folder.FullName, $"{suite}.json"), JsonSerializer.Serialize(result, s_readable) + Environment.NewLine);
    }
}
