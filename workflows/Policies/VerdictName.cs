using OpcOnboarding.Workflows.Policies.Loading;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>How a verdict is written in answers and files.</summary>
public static class VerdictName
{
    /// <summary>The name in kebab case: <c>entitled</c>, <c>not-stated</c>, <c>needs-information</c>.</summary>
    public static string Of(Verdict verdict) => PackNames.Of(verdict);
}
