using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.PersonalBenefits;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Founders;

/// <summary>Saves sections of the one form; each save is a new version that is never changed.</summary>
internal sealed class ApplicationForm(CaseStore store, DraftCheck check, CasePerson person, TimeProvider clock)
{
    /// <summary>The saved version.</summary>
    [SchemaName("SavedApplication")]
    public sealed record Saved(int Version);

    /// <summary>
    /// The sections of a body: its own members, or those of its member <c>application</c>, which is the shape that the
    /// form is read and first sent in.
    /// </summary>
    public static Answer<JsonElement> SectionsOf(JsonElement body) =>
        !body.TryGetProperty("application", out var application) ? body
        : application.ValueKind == JsonValueKind.Object ? application
        : new Refusal.ValidationFailed(new FieldError("application", FieldFault.WrongType));

    /// <summary>Replaces whole sections. 409 while the form is frozen, 412 when <paramref name="ifMatch"/> names another version.</summary>
    public async Task<Answer<Saved>> SaveAsync(CaseDoor.Entered entered, JsonElement sections, int? ifMatch, CancellationToken cancellationToken)
    {
        var record = entered.Record;
        while (true)
        {
            if (!IsOpen(record))
            {
                return new Refusal.ApplicationNotOpen(CaseJson.Name(record.Case.State));
            }

            if (ifMatch is { } expected && expected != record.File.FormVersion)
            {
                return new Refusal.PreconditionFailed(record.File.FormVersion);
            }

            var current = await store.ReadFormAsync(record, record.File.FormVersion, cancellationToken);
            var merged = Merge(current, sections);
            if (Encoding.UTF8.GetByteCount(merged) > RequestLimits.JsonBodyBytes)
            {
                return new Refusal.PayloadTooLarge(RequestLimits.JsonBodyBytes);
            }

            using var application = JsonDocument.Parse(merged);
            if (check.Faults(application.RootElement, record.File.City, record.File.District) is { Count: > 0 } faults)
            {
                return new Refusal.ValidationFailed(faults);
            }

            using var before = JsonDocument.Parse(current);
            if (await person.FaultAsync(record, before.RootElement, application.RootElement, cancellationToken) is { } fault)
            {
                return new Refusal.ValidationFailed(fault);
            }

            if (await TryAsync(entered, record, merged, application.RootElement, cancellationToken) is { } saved)
            {
                return saved;
            }

            record = await store.GetAsync(record.CaseId, cancellationToken);
        }
    }

    /// <summary>In a draft that was not handed in, and while the founder is asked for something.</summary>
    private static bool IsOpen(CaseRecord record) => record.Case.State switch
    {
        CaseState.Draft => record.File.SubmitCommand is null,
        CaseState.AwaitingSupplement => true,
        CaseState.InProgress => record.Case.Steps.Any(step => step.State == StepState.AwaitingSupplement),
        _ => false,
    };

    private async Task<Saved?> TryAsync(CaseDoor.Entered entered, CaseRecord record, string form, JsonElement application, CancellationToken cancellationToken)
    {
        var version = record.File.FormVersion + 1;
        var (file, journalRow) = Journal.Append(record, clock.GetUtcNow(), entered.Viewer.ActorIn(null), [new FormSaved(version)], null, null, null);
        var changed = record with
        {
            File = file,
            Words = record.Words with { CompanyName = FormFields.CompanyName(application), FounderName = FormFields.FounderName(application) },
        };
        var formRow = FormRow.Write(record.CaseId, version, form, record.Cipher);
        return await store.CommitAsync(changed, [CaseStore.Add(journalRow), CaseStore.Add(formRow)], cancellationToken) ? new Saved(version) : null;
    }

    private static string Merge(string current, JsonElement sections)
    {
        var form = JsonNode.Parse(current)!.AsObject();
        foreach (var section in sections.EnumerateObject())
        {
            form[section.Name] = JsonNode.Parse(section.Value.GetRawText());
        }

        return form.ToJsonString(CaseJson.Stored);
    }
}
