using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpcOnboarding.Architecture.Tests;

/// <summary>What docs/seeds-coverage.md says is so: the tests that it names are there, every row has one or says why not, and no core clause of a pack is left out.</summary>
public sealed partial class SeedsCoverageTests
{
    private const string Document = "docs/seeds-coverage.md";
    private const string Packs = "workflows/Policies/Packs/";

    // Rows whose source gives nothing to decide; more of them would be an excuse.
    private const int MostWithoutRule = 6;

    private static readonly string[] s_rows = [.. Repository.Read(Document).Split('\n').Where(line => FirstCell().IsMatch(line))];

    [Fact]
    public void Tests_NamedInTheRows_Exist()
    {
        var tests = Repository.Files.Where(file => file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), Repository.Read);

        var missing = TestName().Matches(string.Join('\n', s_rows))
            .Where(name => !tests[name.Groups[1].Value].Any(text => Regex.IsMatch(text, $@"public (async Task|Task|void) {name.Groups[2].Value}\(")));

        Assert.Empty(missing.Select(name => name.Value).Distinct());
    }

    [Fact]
    public void Rows_All_NameATestOrSayWhyNot()
    {
        Assert.All(s_rows, row => Assert.Matches(@"`\w+\.\w+`|nothing to decide|see [A-Z]{2}-\d", row));
        Assert.DoesNotContain(s_rows, row => row.Contains("not yet", StringComparison.OrdinalIgnoreCase));
        Assert.InRange(s_rows.Count(row => row.Contains("nothing to decide", StringComparison.Ordinal)), 0, MostWithoutRule);
    }

    [Fact]
    public void CoreClauses_OfAllPacks_HaveARow()
    {
        var ids = s_rows.SelectMany(row => Id().Matches(row.Split('|')[1])).Select(id => id.Value).ToList();
        var core = Repository.Files.Where(file => file.StartsWith(Packs, StringComparison.Ordinal)).SelectMany(CoreClauses).ToList();

        Assert.NotEmpty(core);
        Assert.Empty(core.Except(ids));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    private static IEnumerable<string> CoreClauses(string pack)
    {
        using var document = JsonDocument.Parse(Repository.Read(pack));
        return [.. document.RootElement.GetProperty("clauses").EnumerateArray().Where(clause => clause.GetProperty("core").GetBoolean()).Select(clause => clause.GetProperty("id").GetString()!)];
    }

    [GeneratedRegex(@"^\| [A-Z]{2,3}-")]
    private static partial Regex FirstCell();

    [GeneratedRegex(@"[A-Z]{2,3}-[A-Z]?\d+(?:\.\d+)?")]
    private static partial Regex Id();

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex TestName();
}
