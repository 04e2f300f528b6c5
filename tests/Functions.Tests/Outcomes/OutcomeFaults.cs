using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>Checks an outcome by the rules that desks' outcomes are checked by.</summary>
internal static class OutcomeFaults
{
    public static IReadOnlyList<FieldError> Of(
        StepKind step, JsonObject? outcome, TimeProvider clock, EntityType form = EntityType.OnePersonLimitedCompany, DateOnly? registeredOn = null) =>
        OutcomeValidation.Check(
            Journey.Current.Step(step),
            form,
            JsonSerializer.SerializeToElement(outcome),
            BusinessHours.BeijingDate(clock.GetUtcNow()),
            registeredOn);
}
