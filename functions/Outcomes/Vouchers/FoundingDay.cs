using System.Globalization;
using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes.Vouchers;

/// <summary>Since when the company of a case is there.</summary>
internal static class FoundingDay
{
    private const string Code = "unifiedSocialCreditCode";

    /// <summary>The day of the licence. Null while there is none, and for a business that keeps the code it came with: it is older than its licence here.</summary>
    public static DateOnly? Of(CaseRecord record, JsonElement form)
    {
        if (!record.Words.Outcomes.TryGetValue(StepKind.Registration, out var licence)
            || !DateOnly.TryParseExact(OutcomeJson.Text(licence, "registeredOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        var kept = FormMembers.Text(FormMembers.Member(form.Find("entity", "existing"), Code));
        return kept is not null && kept == OutcomeJson.Text(licence, Code) ? null : day;
    }
}
