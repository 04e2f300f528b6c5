using System.Text.RegularExpressions;

namespace OpcOnboarding.Architecture.Tests;

/// <summary>What must not stand in any file of the repository. The words are put together here, so that this file does not hold them.</summary>
public sealed class SourceTests
{
    public static TheoryData<string, string> Unwanted => new()
    {
        { "a path of somebody's machine", @"(?<![\w.:/-])/(" + "wo" + "rk|ro" + "ot|ho" + "me|Us" + "ers)/" },
        { "a package registry's host", "regis" + @"try\.[\w-]+\.\w+|api\.nu" + @"get\.org|npm" + @"js\.(org|com)" },
        { "an unfinished spot", @"\b(TO" + "DO|FIX" + "ME|HA" + "CK|X" + @"XX)\b" },
        { "an unfinished member", "NotImplemented" + "Exception" },
    };

    [Theory, MemberData(nameof(Unwanted))]
    public void TextFiles_All_HoldNothingUnwanted(string what, string pattern)
    {
        var found = Repository.TextFiles
            .SelectMany(file => Regex.Matches(Repository.Read(file), pattern).Select(match => $"{file}: {match.Value}"))
            .ToList();

        Assert.True(found.Count == 0, $"{what}: {string.Join(", ", found.Take(20))}");
    }

    [Fact]
    public void Tests_All_RunAndNoneIsSkipped()
    {
        var skipped = Repository.TextFiles
            .Where(file => file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => Regex.IsMatch(Repository.Read(file), @"\b(Fact|Theory)\(\s*Sk" + @"ip|Assert\.Sk" + "ip"));

        Assert.Empty(skipped);
    }

    [Fact]
    public void Projects_All_HaveALockFile() => Assert.All(
        Repository.Projects, project => Assert.Contains($"{Path.GetDirectoryName(project)!.Replace('\\', '/')}/packages.lock.json", Repository.Files));

    [Fact]
    public void Projects_All_TakeVersionsFromOnePlace() => Assert.DoesNotContain(
        Repository.Projects, project => Regex.IsMatch(Repository.Read(project), "<PackageReference[^>]*\\bVersion="));

    [Fact]
    public void Projects_All_AreInTheSolution()
    {
        var solution = Repository.Read("OpcOnboarding.sln").Replace('\\', '/');

        Assert.All(Repository.Projects, project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }
}
