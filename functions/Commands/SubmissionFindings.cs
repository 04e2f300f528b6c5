using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Commands;

/// <summary>What the registration desk should look at: odd fields, an identity or a name that another case has (design, section 8).</summary>
internal sealed class SubmissionFindings(DraftCheck check, DirectoryIndex directory)
{
    /// <summary>All findings of a form that may be handed in.</summary>
    public async Task<IReadOnlyList<CaseFinding>> OfAsync(CaseRecord record, JsonElement application, CancellationToken cancellationToken) =>
    [
        .. check.Warnings(record, application),
        .. await RepeatedAsync(record.CaseId, LookupKind.IdentityNumber, FormFields.ResidentId(application), "founder.residentId", TextKey.FindingIdentityRepeated, cancellationToken),
        .. await RepeatedAsync(record.CaseId, LookupKind.EntityName, FormFields.CompanyName(application), "entity.nameZh", TextKey.FindingNameRepeated, cancellationToken),
    ];

    private async Task<IEnumerable<CaseFinding>> RepeatedAsync(
        string caseId, LookupKind kind, string? value, string field, TextKey text, CancellationToken cancellationToken) =>
        value is not null && (await directory.FindOthersAsync(caseId, kind, value, cancellationToken)).Count > 0
            ? [new CaseFinding(field, CaseJson.Name(text), Wording.In(Language.Chinese, new Text(text)), Wording.In(Language.English, new Text(text)))]
            : [];
}
