using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Entitlements;

namespace OpcOnboarding.Functions.PersonalBenefits;

/// <summary>
/// Whose benefits a case draws. A form that is open again for a supplement may correct the identity number, but not once something hangs on it for good:
/// otherwise a case could draw as one person and go on as another.
/// </summary>
internal sealed class CasePerson(EntitlementStore entitlements, PersonalDraws draws)
{
    private const string Field = "founder.residentId";

    /// <summary>What is wrong with the number of a changed form; null when nothing is. Costs a query only when the number changes.</summary>
    /// <param name="record">The case; what is found holds for this version of it.</param>
    /// <param name="before">The form so far.</param>
    /// <param name="after">The form as it shall be.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<FieldError?> FaultAsync(CaseRecord record, JsonElement before, JsonElement after, CancellationToken cancellationToken)
    {
        if (record.File.SubmitCommand is null || FormFields.ResidentId(before) is not { } known)
        {
            return null;
        }

        var given = FormFields.ResidentId(after);
        return given is null ? new FieldError(Field, FieldFault.Required)
            : !string.Equals(given, known, StringComparison.OrdinalIgnoreCase) && await IsFixedAsync(record, cancellationToken) ? new FieldError(Field, FieldFault.PersonFixed)
            : null;
    }

    /// <summary>Vouchers are issued only to a registered business, so its registration fixes whom they are for.</summary>
    private async Task<bool> IsFixedAsync(CaseRecord record, CancellationToken cancellationToken) =>
        record.Case.FindStep(StepKind.Registration)?.State is StepState.Completed or StepState.Revoked
        || (await entitlements.ListAsync(record, cancellationToken)).Values.Any(asked => asked.State == EntitlementState.Granted && draws.IsPersonal(asked.Benefit.ClauseId));
}
