namespace OpcOnboarding.Browser.Tests.States;

/// <summary>What was found, each finding on a line of its own: the failure has to explain itself.</summary>
internal static class Findings
{
    public static void None(params IEnumerable<string> findings) => Assert.True(!findings.Any(), string.Join(Environment.NewLine, findings));
}
