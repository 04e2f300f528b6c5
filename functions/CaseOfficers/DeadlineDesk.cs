using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.CaseOfficers;

/// <summary>Says which dates a desk may set today, by the journey and the calendar that the case runs on.</summary>
internal sealed class DeadlineDesk(JourneyCatalogue journeys, TimeProvider clock)
{
    /// <summary>The limits for a case; a command that is sent today is judged by the same.</summary>
    public DeadlineLimits LimitsOf(OnboardingCase onboarding)
    {
        var journey = journeys.Get(onboarding.JourneyVersion);
        var today = BusinessHours.BeijingDate(clock.GetUtcNow());
        return new DeadlineLimits(
            today,
            new DateLimit(Due(journey.Limits.Supplement), Due(journey.Limits.SupplementAtMost)),
            new DateLimit(Due(journey.Limits.Deficiency), Due(journey.Limits.DeficiencyAtMost)),
            [.. onboarding.Steps.Select(step => new ExtensionLimit(step.Kind, Math.Max(0, journey.Step(step.Kind).Extension.WorkingDays - step.ExtendedBy)))]);

        DateOnly Due(TimeLimit limit) => Calendars.Get(onboarding.CalendarVersion).AddWorkingDays(today, limit.WorkingDays).Date;
    }
}

/// <summary>The dates that a desk may set today.</summary>
/// <param name="Today">The day in Beijing.</param>
/// <param name="Supplement">For an answer to a supplement request.</param>
/// <param name="Deficiency">For a promised paper.</param>
/// <param name="Extensions">How far each step may still be extended.</param>
internal sealed record DeadlineLimits(DateOnly Today, DateLimit Supplement, DateLimit Deficiency, IReadOnlyList<ExtensionLimit> Extensions);

/// <summary>Limits of one date, which must be after today.</summary>
/// <param name="DefaultOn">The day when none is named.</param>
/// <param name="LatestOn">The last day that is taken.</param>
internal sealed record DateLimit(DateOnly DefaultOn, DateOnly LatestOn);

/// <summary>How far a step may still be extended.</summary>
/// <param name="Step">Which.</param>
/// <param name="WorkingDays">0: no further.</param>
internal sealed record ExtensionLimit(StepKind Step, int WorkingDays);
