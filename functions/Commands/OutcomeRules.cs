using System.Text.Json;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Checks the outcome that a desk sends with an approval; in production registration, bank and tax can't do without one.</summary>
internal sealed class OutcomeRules(JourneyCatalogue journeys, ServiceSettings settings, TimeProvider clock)
{
    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement;

    public IEnumerable<FieldError> Check(CommandOrder order)
    {
        if (order.Command is not { Trigger: Trigger.Approve, Step: { } kind })
        {
            return [];
        }

        var definition = journeys.Get(order.Record.Case.JourneyVersion).Step(kind);
        var mayBeProposed = definition.ProposesOutcome || settings.IsDevelopment;
        if (order.Body.Outcome is null && mayBeProposed)
        {
            return [];
        }

        var outcome = order.Body.Outcome is { } given ? JsonSerializer.SerializeToElement(given) : Empty;
        return OutcomeValidation.Check(
            definition, order.Record.Case.EntityType, outcome, BusinessHours.BeijingDate(clock.GetUtcNow()), RegisteredOn(order));
    }

    private static DateOnly? RegisteredOn(CommandOrder order) =>
        order.Record.Words.Outcomes.TryGetValue(StepKind.Registration, out var licence)
        && licence["registeredOn"]?.GetValue<string>() is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null;
}
