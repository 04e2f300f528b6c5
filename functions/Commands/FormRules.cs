using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Commands;

/// <summary>A form that was changed for a supplement must still be one that may be handed in.</summary>
internal sealed class FormRules(CaseStore store, DraftCheck check)
{
    /// <summary>Why a resubmission is not taken; null when it is, and for every other command.</summary>
    public async Task<Refusal?> RefuseAsync(CommandOrder order, CancellationToken cancellationToken)
    {
        if (order.Command is not { Trigger: Trigger.Resubmit, Step: null })
        {
            return null;
        }

        var form = await store.ReadFormAsync(order.Record, order.Record.File.FormVersion, cancellationToken);
        using var application = JsonDocument.Parse(form);
        return check.Refuse(order.Record, application.RootElement);
    }
}
