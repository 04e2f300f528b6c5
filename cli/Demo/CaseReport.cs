using OpcOnboarding.Cli.Api;

namespace OpcOnboarding.Cli.Demo;

/// <summary>How a sample went.</summary>
/// <param name="Sample">The sample's id.</param>
/// <param name="CaseNumber">The case it became; null when it did not become one.</param>
/// <param name="Last">The case as seen last; null when it was never seen.</param>
/// <param name="Findings">Everything that was not as expected, in words.</param>
internal sealed record CaseReport(string Sample, string? CaseNumber, CaseView? Last, IReadOnlyList<string> Findings)
{
    /// <summary>Whether it went as expected.</summary>
    public bool IsAsExpected => Findings.Count == 0;
}
