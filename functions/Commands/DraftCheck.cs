using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Checks the one form: loosely while it is a draft, wholly when it is handed in.</summary>
internal sealed class DraftCheck(VoucherAssessment vouchers, ServiceSettings settings, TimeProvider clock)
{
    // Claims of one type are issued in one transaction, which takes 100 rows: the booking, the budget, and one for each.
    private const int MostClaims = 90;

    // A draft may be unfinished in every field; it must only be possible to store and to read it again.
    private static readonly HashSet<string> Structural =
        [FieldCodes.WrongType.Code, FieldCodes.Unicode.Code, FieldCodes.TooLong.Code];

    private readonly ApplicationValidator validator =
        new(settings.IsDevelopment ? ResidentIdArea.ProvincesAndSamples : ResidentIdArea.Provinces);

    private DateOnly Today => BusinessHours.BeijingDate(clock.GetUtcNow());

    /// <summary>What makes a form impossible to keep; empty when it can be saved.</summary>
    public IReadOnlyList<FieldError> Faults(JsonElement application, string city, string district) =>
        [.. validator.CheckDraft(application, city, district, Today).Where(found => Structural.Contains(found.Finding.Code.Code)).Select(ToError)];

    /// <summary>What is odd about a form that may be handed in.</summary>
    public IEnumerable<CaseFinding> Warnings(CaseRecord record, JsonElement application) =>
        Of(record, application).Warnings.Select(found =>
            new CaseFinding(found.Path, found.Finding.Code.Code, found.Finding.Code.MessageZh, found.Finding.Code.MessageEn));

    /// <summary>Everything that is missing or wrong, at once; null when the form may be handed in.</summary>
    public Refusal? Refuse(CaseRecord record, JsonElement application)
    {
        var result = Of(record, application);
        IReadOnlyList<FieldError> errors = [.. result.Errors.Select(ToError)];
        return result.MaySubmit ? TooMany(record, application)
            : result.MissingMaterials.Count > 0 ? new Refusal.MissingMaterials(result.MissingMaterials, errors)
            : new Refusal.ValidationFailed(errors);
    }

    private Refusal.ValidationFailed? TooMany(CaseRecord record, JsonElement application) =>
        vouchers.Of(record, application).Where(claim => claim.IsGranted).CountBy(claim => claim.Type).Any(claims => claims.Value > MostClaims)
            ? new Refusal.ValidationFailed(new FieldError("facts", FieldFault.TooManyClaims, MostClaims))
            : null;

    /// <summary>Everything that is to be said about a form that would be handed in now.</summary>
    public SubmissionCheck Of(CaseRecord record, JsonElement application) => validator.CheckSubmission(
        application, record.File.City, record.File.District, Today, record.File.Documents.Select(document => document.Kind).ToHashSet());

    private static FieldError ToError(FieldFinding found) =>
        new(found.Path, found.Finding.Code.Code, found.Finding.Code.MessageZh, found.Finding.Code.MessageEn);
}
