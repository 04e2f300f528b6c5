using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>Shows one unmasked field. Who looked at what and why is written first: without the entry nothing is shown.</summary>
internal sealed class Reveals(CaseStore store, AccessLog access)
{
    private const int LongestField = 100;
    private const int LongestPurpose = 500;

    /// <summary>One field in clear.</summary>
    [SchemaName("RevealedField")]
    public sealed record Revealed(string Field, string Value);

    /// <summary>
    /// Reads <c>section.member</c> of the form, or <c>step.member</c> of a step's outcome
    /// (<c>bankAccount.accountNumber</c>), for a stated purpose.
    /// </summary>
    public async Task<Answer<Revealed>> RevealAsync(CaseDoor.Entered entered, JsonElement body, CancellationToken cancellationToken)
    {
        var (field, purpose) = (Text(body, "field"), Text(body, "purpose"));
        if (Faults(field, purpose) is { Count: > 0 } faults)
        {
            return new Refusal.ValidationFailed(faults);
        }

        var form = await store.ReadFormAsync(entered.Record, entered.Record.File.FormVersion, cancellationToken);
        using var application = JsonDocument.Parse(form);
        if ((Find(application.RootElement, field!) ?? InOutcome(entered.Record, field!)) is not { } value)
        {
            return new Refusal.ValidationFailed(new FieldError("field", FieldFault.UnknownValue));
        }

        await access.WriteAsync(entered.Record, entered.User, field!, purpose!, cancellationToken);
        return new Revealed(field!, value);
    }

    private static List<FieldError> Faults(string? field, string? purpose)
    {
        List<FieldError> faults = [];
        faults.AddRange(Fault("field", field, LongestField));
        faults.AddRange(Fault("purpose", purpose, LongestPurpose));
        return faults;
    }

    private static IEnumerable<FieldError> Fault(string name, string? text, int longest) =>
        string.IsNullOrWhiteSpace(text) ? [new FieldError(name, FieldFault.Required)]
        : text.Length > longest ? [new FieldError(name, FieldFault.TooLong, longest)]
        : [];

    private static string? Find(JsonElement application, string path)
    {
        var found = application;
        foreach (var name in path.Split('.'))
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(name, out found))
            {
                return null;
            }
        }

        return found.ValueKind is JsonValueKind.String ? found.GetString() : null;
    }

    private static string? InOutcome(CaseRecord record, string path) =>
        path.Split('.') is [var step, var member]
        && WireNames.Parse<StepKind>(step) is { } kind
        && record.Words.Outcomes.TryGetValue(kind, out var outcome)
        && outcome[member] is JsonValue value
        && value.TryGetValue<string>(out var text)
            ? text
            : null;

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
