using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>Checks a case as it stands now: the form's latest version, the documents that are there, the other cases.</summary>
internal sealed class CaseChecks(CaseStore store, DraftCheck check, DirectoryIndex directory)
{
    private static readonly string[] IdentityFields = ["founder.residentId", "founder.birthDate", "founder.gender", "founder.idNumber"];

    /// <summary>Every check, always all of them, in one order.</summary>
    public async Task<IReadOnlyList<CheckView>> OfAsync(CaseRecord record, Language language, CancellationToken cancellationToken)
    {
        using var form = JsonDocument.Parse(await store.ReadFormAsync(record, record.File.FormVersion, cancellationToken));
        var found = check.Of(record, form.RootElement);
        return
        [
            CheckView.Of(CheckCode.FormComplete, null, Say(found.Errors.Where(error => !IdentityFields.Contains(error.Path)), language)),
            Materials(found),
            CheckView.Of(CheckCode.IdentityNumber, IdentityFields[0], Say(found.Errors.Where(error => IdentityFields.Contains(error.Path)), language)),
            await UniqueAsync(CheckCode.IdentityUnique, LookupKind.IdentityNumber, FormFields.ResidentId(form.RootElement), TextKey.FindingIdentityRepeated),
            CheckView.Of(CheckCode.NameRules, "entity.nameZh", Say(found.Warnings.Where(warning => warning.Path == "entity.nameZh"), language)),
            await UniqueAsync(CheckCode.NameUnique, LookupKind.EntityName, FormFields.CompanyName(form.RootElement), TextKey.FindingNameRepeated),
            CheckView.Of(CheckCode.Capital, "entity.registeredCapitalFen", Say(found.Warnings.Where(warning => warning.Path == "entity.registeredCapitalFen"), language)),
            CreditCode(record, language),
        ];

        async Task<CheckView> UniqueAsync(CheckCode code, LookupKind kind, string? value, TextKey text)
        {
            var field = kind == LookupKind.EntityName ? "entity.nameZh" : IdentityFields[0];
            var isRepeated = value is not null && (await directory.FindOthersAsync(record.CaseId, kind, value, cancellationToken)).Count > 0;
            return CheckView.Of(code, field, isRepeated ? [Wording.In(language, new Text(text))] : []);
        }
    }

    private static CheckView Materials(SubmissionCheck found) => new(
        CheckCode.MaterialsComplete, found.MissingMaterials.Count == 0 ? CheckResult.Passed : CheckResult.Attention, null, [], found.MissingMaterials);

    private static CheckView CreditCode(CaseRecord record, Language language)
    {
        const string Field = "registration.unifiedSocialCreditCode";
        if (!record.Words.Outcomes.TryGetValue(StepKind.Registration, out var licence))
        {
            return new CheckView(CheckCode.CreditCode, CheckResult.Pending, Field, [], []);
        }

        var read = UnifiedSocialCreditCode.Check(OutcomeJson.Text(licence, "unifiedSocialCreditCode") ?? "", record.Case.EntityType);
        return CheckView.Of(CheckCode.CreditCode, Field, [.. read.Findings.Select(finding => Say(finding.Code, language))]);
    }

    private static IReadOnlyList<string> Say(IEnumerable<FieldFinding> findings, Language language) =>
        [.. findings.Select(found => Say(found.Finding.Code, language)).Distinct()];

    private static string Say(FindingCode code, Language language) => language is Language.English ? code.MessageEn : code.MessageZh;
}
