using System.Text.Json;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Guidance;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Guidance;

/// <summary>Puts steps, materials, days and benefits of a founder's way together. Nothing is stored, and nobody is asked who he is.</summary>
internal sealed class GuidanceDesk(JourneyCatalogue journeys, PolicyCatalogue packs, TimeProvider clock)
{
    /// <summary>The way, as far as the application tells.</summary>
    public GuidanceView Foretell(Place place, JsonElement application)
    {
        var unwanted = FormFields.UnwantedSteps(application).Select(WireNames.Parse<StepKind>).OfType<StepKind>().ToList();
        var journey = GuidedJourney.Of(journeys.Current, application, FormFields.EntityType(application), unwanted);
        var today = BusinessHours.BeijingDate(clock.GetUtcNow());
        var report = packs.Evaluate(application, place.City.NameZh, place.District?.NameZh, today);
        return new GuidanceView(
            [.. journey.Steps.Select(GuidedStepView.Of)],
            [.. journey.Materials.Select(GuidedMaterialView.Of)],
            journey.PromisedWorkingDays,
            Calendars.Current.AddWorkingDays(today, journey.PromisedWorkingDays).Date,
            [.. report.Benefits.Select(BenefitClause.Of)],
            report.Totals,
            [.. report.Benefits.SelectMany(benefit => benefit.MissingFacts).Distinct()]);
    }
}
