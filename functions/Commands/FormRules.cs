using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Commands;

/// <summary>A form that was changed for a supplement must still be one that may be handed in.</summary>
internal sealed class FormRules(CaseStore store, DraftCheck check)
{
    /// <summary>What the case was opened by can't change any more: another legal form or seat is another case.</summary>
    private static List<FieldError> Changed(OnboardingCase onboarding, JsonElement application)
    {
        List<FieldError> faults = [];
        if (FormFields.EntityType(application) is { } form && form != onboarding.EntityType)
        {
            faults.Add(new FieldError("entity.type", FieldFault.NotAllowed));
        }

        if (ApplicationValidator.SeatIsDomicile(application) != onboarding.SeatIsDomicile)
        {
            faults.Add(new FieldError("workspace.isDomicile", FieldFault.NotAllowed));
        }

        return faults;
    }

    /// <summary>Why a resubmission is not taken; null when it is, and for every other command.</summary>
    public async Task<Refusal?> RefuseAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        if (order.Command is not { Trigger: Trigger.Resubmit, Step: null })
        {
            return null;
        }

        var form = await store.ReadFormAsync(order.Record, order.Record.File.FormVersion, cancellationToken);
        using var application = JsonDocument.Parse(form);
        return Changed(order.Record.Case, application.RootElement) is { Count: > 0 } faults
            ? new Refusal.ValidationFailed(faults)
            : check.Refuse(order.Record, application.RootElement);
    }
}
