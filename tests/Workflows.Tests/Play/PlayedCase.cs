using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Workflows.Tests.Play;

/// <summary>
/// A case played on the pure rules, without an orchestration: each decision's effects count as done, and its events are folded.
/// </summary>
internal sealed class PlayedCase
{
    private readonly JourneyDefinition journey;
    private readonly HashSet<string> handled = [];
    private int commands;

    private PlayedCase(JourneyDefinition journey, DateTimeOffset now, CaseSubmission submission)
    {
        this.journey = journey;
        Now = now;
        Case = CaseRun.Draft(submission);
    }

    public OnboardingCase Case { get; private set; }

    public DateTimeOffset Now { get; private set; }

    public List<Transition> Transitions { get; } = [];

    public List<Effect> Effects { get; } = [];

    /// <summary>Activities that answer "not possible now".</summary>
    public HashSet<string> Unavailable { get; } = [];

    public Situation Situation => new(journey, Calendars.Current, Case, Now);

    public static PlayedCase Submitted(
        string at = "2026-07-06 10:00", CaseOpened? opened = null, JourneyDefinition? journey = null, params string[] unavailable)
    {
        var submission = Orders.Submission(opened);
        var played = new PlayedCase(journey ?? Journey.Current, Beijing.At(at), submission);
        played.Unavailable.UnionWith(unavailable);
        played.handled.Add(submission.CommandId);
        played.Carry(Decider.Submit(played.Situation, submission.Opened, submission.Founder), submission.Founder, submission.CommandId, [], null);
        return played;
    }

    public static PlayedCase InProgress(string at = "2026-07-06 10:00", CaseOpened? opened = null, JourneyDefinition? journey = null)
    {
        var played = Submitted(at, opened, journey);
        played.Must(Trigger.Accept);
        return played;
    }

    public OnboardingStep Step(StepKind kind) => Case.Step(kind);

    /// <summary>Fires and expects that it is accepted.</summary>
    public PlayedCase Must(Trigger trigger, StepKind? step = null, Actor? by = null, Func<CaseCommand, CaseCommand>? with = null)
    {
        var decision = Try(trigger, step, by, with);
        Assert.True(decision.IsAccepted, $"{trigger} {step}: {decision.Refusal}");
        return this;
    }

    /// <summary>Approves several steps, one after another.</summary>
    public PlayedCase Approve(params StepKind[] steps)
    {
        foreach (var step in steps)
        {
            Must(Trigger.Approve, step);
        }

        return this;
    }

    public Decision Try(Trigger trigger, StepKind? step = null, Actor? by = null, Func<CaseCommand, CaseCommand>? with = null)
    {
        var command = Orders.Fire($"k{++commands}", trigger, step, by);
        return Handle(with is null ? command : with(command));
    }

    public Decision Handle(CaseCommand command)
    {
        if (!handled.Add(command.CommandId))
        {
            return new Decision([], null);
        }

        var prepared = Prepare(command);
        return Carry(Decider.Decide(Situation.After(prepared), command), command.Actor, command.CommandId, prepared, command);
    }

    /// <summary>Moves the clock; what falls due is carried out at its own moment.</summary>
    public PlayedCase MoveTo(string moment) => MoveTo(Beijing.At(moment));

    public PlayedCase MoveTo(DateTimeOffset target)
    {
        while (Deadlines.Next(Case) is { } due && due.At <= target)
        {
            Now = due.At > Now ? due.At : Now;
            CarryDue(due);
        }

        Now = target;
        return this;
    }

    /// <summary>Moves the clock while nothing runs; what fell due is carried out late, now.</summary>
    public PlayedCase WakeAt(string moment)
    {
        Now = Beijing.At(moment);
        while (Deadlines.Next(Case) is { } due && due.At <= Now)
        {
            CarryDue(due);
        }

        return this;
    }

    /// <summary>The moments at which an event of the kind was recorded.</summary>
    public IReadOnlyList<DateTimeOffset> MomentsOf<TEvent>(Func<TEvent, bool>? which = null)
        where TEvent : CaseEvent =>
        [.. Transitions.Where(transition => transition.Events.OfType<TEvent>().Any(which ?? (_ => true))).Select(transition => transition.At)];

    public IEnumerable<TEvent> EventsOf<TEvent>()
        where TEvent : CaseEvent => Transitions.SelectMany(transition => transition.Events).OfType<TEvent>();

    private void CarryDue(Deadline due) => Carry(Decider.DecideDue(Situation, due), Actor.System, null, [], null);

    private IReadOnlyList<CaseEvent> Prepare(CaseCommand command)
    {
        var asksForSeat = command is { Trigger: Trigger.Approve, Step: StepKind.Registration }
            && Case is { IsOpen: true, SeatIsDomicile: true } && Case.Step(StepKind.Workspace) is { Held: false, IsOpen: true };
        return asksForSeat ? [.. Do(Decisions.Effects.HoldDomicile(Case, command.CommandId))] : [];
    }

    private Decision Carry(Decision decision, Actor actor, string? commandId, IReadOnlyList<CaseEvent> prepared, CaseCommand? command)
    {
        IReadOnlyList<CaseEvent> events = [.. prepared, .. decision.Events];
        if (decision.Refusal is { } refusal)
        {
            return Record(decision, actor, commandId, [.. prepared, new CommandRejected(command!.Trigger, command.Step, refusal.Code)]);
        }

        var effects = Decisions.Effects.Of(Case, Situation.After(events).Case, events, journey, commandId);
        if (effects.Any(effect => effect.Required && Unavailable.Contains(effect.Activity)))
        {
            var rejected = new Decision([], new Refusal(RefusalCodes.ChoiceNotAvailable));
            return Record(rejected, actor, commandId, [.. prepared, new CommandRejected(command!.Trigger, command.Step, RefusalCodes.ChoiceNotAvailable)]);
        }

        return Record(decision, actor, commandId, [.. events, .. effects.OrderBy(effect => !effect.Required).SelectMany(Do)]);
    }

    private IEnumerable<CaseEvent> Do(Effect effect)
    {
        Effects.Add(effect);
        return Decisions.Effects.Result(effect, new EffectResult(!Unavailable.Contains(effect.Activity), "officer"));
    }

    private Decision Record(Decision decision, Actor actor, string? commandId, IReadOnlyList<CaseEvent> events)
    {
        var transition = new Transition(Case.Transition + 1, Now.ToUniversalTime(), actor, commandId, events);
        Transitions.Add(transition);
        Case = Case.Apply(transition);
        return decision;
    }
}
