using System.Text.RegularExpressions;

namespace OpcOnboarding.Mutations.Tests;

/// <summary>R19: the tests notice what they are there to notice.</summary>
public sealed partial class MutationTests(MutantBenches benches) : IClassFixture<MutantBenches>
{
    private const int Fewest = 25;

    [Fact]
    public void Mutations_All_FitTheSourcesAndNameTestsThatExist()
    {
        Assert.Equal(Mutation.All.Count, Mutation.All.DistinctBy(mutation => (mutation.File, mutation.Old, mutation.New)).Count());
        var tests = NamesOfTests();
        Assert.All(Mutation.All, mutation =>
        {
            Assert.NotEqual(mutation.Source, mutation.Mutant());
            Assert.Contains(mutation.Test, tests);
        });
    }

    /// <summary>A test that fails anyway notices nothing. In every run one, which shows that an engine compiled here is a sound one; <c>Simulation.Tests</c> has run them all.</summary>
    [Fact]
    public async Task Tests_OnTheEngineAsItIs_Pass()
    {
        var tests = Mutation.All.Select(mutation => mutation.Test).Distinct().Take(Level.Of(1, int.MaxValue));

        var failing = await benches.WhereAsync(tests, async (bench, test) => !await bench.PassesUnchangedAsync(test));

        Assert.True(failing.Count == 0, "These fail without any fault: " + string.Join("; ", failing));
    }

    [Fact]
    public async Task Mutations_Each_MakesItsTestFail()
    {
        var tried = Mutation.All.Take(Level.Of(Fewest, int.MaxValue)).ToList();
        var missed = await benches.WhereAsync(tried, async (bench, mutation) => !await bench.NoticesAsync(mutation));

        Assert.True(missed.Count == 0, "Not noticed: " + string.Join("; ", missed.Select(mutation => $"{mutation.Name} ({mutation.Test})")));
        new SuiteReport("Mutations").AtLeast("faults noticed", Fewest, tried.Count).Write();
        if (Level.IsFull)
        {
            MutationPage.Write(tried);
        }
    }

    private static HashSet<string> NamesOfTests() =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "tests", "Simulation.Tests", "Suites"), "*.cs")
            .SelectMany(file => TestMethod().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups[1].Value}"))];

    [GeneratedRegex(@"\[Fact\]\s+public (?:void|async Task) (\w+)\(")]
    private static partial Regex TestMethod();
}
