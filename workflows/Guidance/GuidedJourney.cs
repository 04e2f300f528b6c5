using System.Text.Json;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Guidance;

/// <summary>The way of one founder, foretold from what is known so far (智能导办): steps, materials, promised days. Pure; what is not known leaves out nothing.</summary>
/// <param name="Steps">The steps that apply, in the journey's order.</param>
/// <param name="Materials">One list of the materials of all of them.</param>
/// <param name="PromisedWorkingDays">From submission to the end of the last step, when nothing is missing.</param>
public sealed record GuidedJourney(IReadOnlyList<GuidedStep> Steps, IReadOnlyList<GuidedMaterial> Materials, int PromisedWorkingDays)
{
    /// <summary>Foretells the way.</summary>
    /// <param name="journey">The edition that a new case would run on.</param>
    /// <param name="application">The one form as far as it is filled.</param>
    /// <param name="form">The legal form; null while it is not known.</param>
    /// <param name="unwanted">Steps that the founder would leave out, where the form may.</param>
    public static GuidedJourney Of(JourneyDefinition journey, JsonElement application, EntityType? form, IReadOnlyCollection<StepKind> unwanted)
    {
        ArgumentNullException.ThrowIfNull(journey);
        ArgumentNullException.ThrowIfNull(unwanted);
        var seatIsDomicile = ApplicationValidator.SeatIsDomicile(application);
        var wanted = journey.Steps
            .Where(step => !(unwanted.Contains(step.Kind) && MayBeLeftOut(step, form) && !(step.Kind == StepKind.Workspace && seatIsDomicile)))
            .ToList();
        var days = journey.Steps.ToDictionary(step => step.Kind, step => DoneAfter(journey, step));
        return new GuidedJourney(
            [.. wanted.Select(step => new GuidedStep(step, MayBeLeftOut(step, form), days[step.Kind]))],
            [.. MaterialsOf(wanted, application, form)],
            journey.Limits.NoticePromised.WorkingDays + wanted.Max(step => days[step.Kind]));
    }

    private static bool MayBeLeftOut(StepDefinition step, EntityType? form) =>
        form is { } known ? step.MayBeLeftOutBy.Contains(known) : step.MayBeLeftOutBy.Count > 0;

    /// <summary>A step that begins after others adds its time to theirs; one that is only decided after them waits for them at most.</summary>
    private static int DoneAfter(JourneyDefinition journey, StepDefinition step)
    {
        var begins = step.StartsAfter.Select(kind => DoneAfter(journey, journey.Step(kind))).DefaultIfEmpty(0).Max();
        var decided = step.ApprovedAfter.Select(kind => DoneAfter(journey, journey.Step(kind))).DefaultIfEmpty(0).Max();
        return Math.Max(begins + step.Promised.WorkingDays, decided);
    }

    private static IEnumerable<GuidedMaterial> MaterialsOf(IReadOnlyList<StepDefinition> wanted, JsonElement application, EntityType? form) =>
        from material in Workflows.Materials.All
        let steps = wanted.Where(step => step.Materials.Contains(material.Code)).Select(step => step.Kind).ToList()
        let need = MaterialNeeds.Of(material, form, application)
        where need == MaterialNeed.Required || (steps.Count > 0 && need != MaterialNeed.NotNeeded)
        select new GuidedMaterial(material, need, steps);
}
