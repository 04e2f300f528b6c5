using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Guidance;

/// <summary>What is to be said about a name.</summary>
/// <param name="Parts">As the rules read it.</param>
/// <param name="Findings">Broken rules; empty when none is.</param>
/// <param name="IsRepeated">Whether a submitted case has the very same name, perhaps the caller's own.</param>
internal sealed record NameCheckView(BusinessNameParts Parts, IReadOnlyList<NameFinding> Findings, bool IsRepeated);

/// <summary>A broken rule.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Severity">Whether the registry would refuse the name.</param>
/// <param name="Message">In the caller's language.</param>
internal sealed record NameFinding(string Code, FindingSeverity Severity, string Message)
{
    public static NameFinding Of(Finding finding, Language language) =>
        new(finding.Code.Code, finding.Severity, language is Language.English ? finding.Code.MessageEn : finding.Code.MessageZh);
}
