using System.Text.RegularExpressions;

namespace OpcOnboarding.Architecture.Tests;

/// <summary>Who may know whom (design, section 3).</summary>
public sealed partial class DependencyTests
{
    private const string Prefix = "OpcOnboarding.";

    [Theory]
    [InlineData("Workflows", "Durable")]
    [InlineData("Durable", "Storage")]
    [InlineData("Storage", "")]
    [InlineData("Proofs", "")]
    [InlineData("Verifier", "")]
    public void References_OfEachPart_AreOnlyThoseBelowIt(string part, string allowed)
    {
        using var assembly = new CompiledAssembly(Prefix + part);

        Assert.DoesNotContain(assembly.References, name => name.StartsWith(Prefix, StringComparison.Ordinal) && name != Prefix + allowed);
    }

    [Fact]
    public void Workflows_TypesOfDurable_AreTheAbstractionsOnly()
    {
        using var workflows = new CompiledAssembly(Prefix + "Workflows");

        Assert.Equal(["OpcOnboarding.Durable"], workflows.NamespacesUsedOf("OpcOnboarding.Durable"));
    }

    [Fact]
    public void Functions_IsReferencedByTestsAndBenchOnly()
    {
        var users = Repository.Projects
            .Where(project => Repository.Read(project).Contains("OpcOnboarding.Functions.csproj", StringComparison.Ordinal))
            .Where(project => !project.StartsWith("tests/", StringComparison.Ordinal) && !project.StartsWith("bench/", StringComparison.Ordinal));

        Assert.Empty(users);
    }

    [Fact]
    public void DurableAndStorage_KnowNoOnboardingWords()
    {
        var wrong = Repository.TextFiles
            .Where(file => file.StartsWith("durable/", StringComparison.Ordinal) || file.StartsWith("storage/", StringComparison.Ordinal))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".proto", StringComparison.Ordinal))
            .SelectMany(file => OnboardingWords().Matches(Repository.Read(file)).Select(match => $"{file}: {match.Value}"));

        Assert.Empty(wrong);
    }

    [GeneratedRegex("founder|voucher|mentor|journey|taxSetup|bankAccount|officer|CaseState|StepKind|CaseCommand", RegexOptions.IgnoreCase)]
    private static partial Regex OnboardingWords();
}
