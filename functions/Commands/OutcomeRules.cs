using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Checks the outcome that a desk sends with an approval; in production registration, bank and tax can't do without one.</summary>
internal sealed class OutcomeRules(JourneyCatalogue journeys, ServiceSettings settings)
{
    public IEnumerable<FieldError> Check(CommandOrder order)
    {
        if (order.Command is not { Trigger: Trigger.Approve, Step: { } kind })
        {
            return [];
        }

        var definition = journeys.Get(order.Record.Case.JourneyVersion).Step(kind);
        return order.Body.Outcome is { }
            ? []
            : definition.ProposesOutcome || settings.IsDevelopment ? [] : Required(definition, order.Record.Case.EntityType);
    }

    private static IEnumerable<FieldError> Required(StepDefinition definition, EntityType form) =>
        definition.Outcome.Where(field => field.Required && (field.OnlyFor is null || field.OnlyFor == form))
            .Select(field => new FieldError($"outcome.{field.Name}", FieldFault.Required));
}
