using System.Diagnostics;

namespace OpcOnboarding.Workflows;

public sealed partial record OnboardingCase
{
    /// <summary>The case after one transition: its events in order, and its number taken.</summary>
    public OnboardingCase Apply(Transition transition) =>
        transition.Events.Aggregate(this, (current, happened) => current.Apply(happened)) with { Transition = transition.Number };

    /// <summary>The case after one event. Needs no clock and no calendar: events carry every date they set.</summary>
    public OnboardingCase Apply(CaseEvent happened) => happened switch
    {
        CaseOpened opened => Open(opened),
        CaseMoved moved => Move(moved),
        StepMoved moved => With(moved.Step, step => Move(step, moved)),
        ItemsRequested requested => Request(requested),
        DeficiencyMoved moved => Move(moved),
        ClockSet set => WithClock(set.Step, _ => set.Clock),
        WarnDue warned => WithClock(warned.Step, clock => clock with { Reached = Light.Yellow }),
        MarkOverdue overdue => WithClock(overdue.Step, clock => clock with { Reached = Light.Red }),
        Escalated escalated => WithClock(escalated.Step, clock => clock with { Escalated = true }),
        DueDateMoved moved => Move(moved),
        RedoOpened opened => With(opened.Step, step => step with { RedoUntil = opened.Until }),
        RedoClosed closed => With(closed.Step, step => step with { RedoUntil = null }),
        Extended extended => With(extended.Step, step => step with { ExtendedBy = step.ExtendedBy + extended.WorkingDays }),
        Reassigned assigned => this with { CaseOfficer = assigned.Subject },
        Proposed proposed => With(proposed.Step, step => step with { Held = proposed.Held }),
        Chosen chosen => With(chosen.Step, step => step with { Held = true }),
        Released released => With(released.Step, step => step with { Held = false }),
        Workflows.Frozen frozen => With(frozen.Step, step => step with { Frozen = true }),
        CommandRejected or FormSaved or DocumentAdded or RetryOrdered or VoucherMoved or EntitlementMoved
            or ErasureProposed or ErasureDecided or PersonalDataErased => this,
        _ => throw new UnreachableException($"Event {happened.GetType().Name} is not folded."),
    };

    private OnboardingCase Open(CaseOpened opened) => this with
    {
        JourneyVersion = opened.JourneyVersion,
        CalendarVersion = opened.CalendarVersion,
        EntityType = opened.EntityType,
        SeatIsDomicile = opened.SeatIsDomicile,
        Steps = [.. opened.WantedSteps.Select(kind => new OnboardingStep(kind))],
    };

    private OnboardingCase Move(CaseMoved moved) => moved.Trigger switch
    {
        Trigger.Submit or Trigger.Resubmit => this with { State = moved.To, ReceivedOn = moved.On, Items = [], SupplementDueOn = null },
        Trigger.Accept or Trigger.AcceptWithDeficiency or Trigger.DeemAccepted => this with { State = moved.To, AcceptedOn = moved.On },
        Trigger.Suspend => this with { State = moved.To, SuspendedFrom = moved.From, SuspendedOn = moved.On },
        Trigger.Resume => this with { State = moved.To, SuspendedFrom = null, SuspendedOn = null },
        _ => this with { State = moved.To },
    };

    private static OnboardingStep Move(OnboardingStep step, StepMoved moved) => moved.Trigger switch
    {
        Trigger.Unblock => step with { State = moved.To, Attempt = moved.Attempt },
        Trigger.Redo or Trigger.RequestReconsideration => new OnboardingStep(step.Kind)
        {
            State = moved.To,
            Attempt = moved.Attempt,
            SuppliedMaterials = step.SuppliedMaterials,
            Held = step.Held,
        },
        Trigger.Supply => step with { State = moved.To, SupplementDueOn = null, Items = [], SuppliedMaterials = Supplied(step) },
        Trigger.Recommend => step with { State = moved.To, RecommendedBy = moved.By },
        _ => step with { State = moved.To },
    };

    private static IReadOnlyList<string> Supplied(OnboardingStep step) =>
        [.. step.SuppliedMaterials.Union(step.Items.Select(item => item.Material).OfType<string>())];

    private OnboardingCase Request(ItemsRequested requested)
    {
        var numbered = this with { Numbered = Numbered + requested.Items.Count };
        return requested.Step is { } kind
            ? numbered.With(kind, step => step with
            {
                Items = requested.Items,
                SupplementDueOn = requested.DueOn,
                SupplementRounds = step.SupplementRounds + 1,
            })
            : numbered with { Items = requested.Items, SupplementDueOn = requested.DueOn, SupplementRounds = SupplementRounds + 1 };
    }

    private OnboardingCase Move(DeficiencyMoved moved)
    {
        var after = new Deficiency(moved.Id, moved.Material, moved.To, moved.DueOn);
        return Deficiencies.Any(deficiency => deficiency.Id == moved.Id)
            ? this with { Deficiencies = [.. Deficiencies.Select(deficiency => deficiency.Id == moved.Id ? after : deficiency)] }
            : this with { Deficiencies = [.. Deficiencies, after], Numbered = Numbered + 1 };
    }

    private OnboardingCase Move(DueDateMoved moved) => moved switch
    {
        { Deficiency: { } id } => this with
        {
            Deficiencies = [.. Deficiencies.Select(deficiency => deficiency.Id == id ? deficiency with { DueOn = moved.DueOn } : deficiency)],
        },
        { Step: { } kind } => With(kind, step => step.State == StepState.AwaitingSupplement
            ? step with { SupplementDueOn = moved.DueOn }
            : step with { RedoUntil = moved.DueOn }),
        _ => this with { SupplementDueOn = moved.DueOn },
    };

    private OnboardingCase WithClock(StepKind? step, Func<Clock, Clock> change) => step is { } kind
        ? With(kind, current => current with { Clock = change(current.Clock!) })
        : this with { Clock = change(Clock!) };
}
