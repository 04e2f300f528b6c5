using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Workflows;

/// <summary>The case inside its orchestration: decides, has effects done, has the transition written, goes on.</summary>
internal sealed class CaseRun(TaskOrchestrationContext context, JourneyDefinition journey, WorkingDayCalendar calendar, OnboardingCase initial)
{
    public static readonly TaskOptions Persistent = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 1000,
        firstRetryInterval: TimeSpan.FromSeconds(1),
        backoffCoefficient: 2,
        maxRetryInterval: TimeSpan.FromMinutes(5),
        retryTimeout: Timeout.InfiniteTimeSpan));

    private readonly HashSet<string> handled = [];

    public OnboardingCase Case { get; private set; } = initial;

    public DateTimeOffset? NextDeadline => Deadlines.Next(Case)?.At;

    private DateTimeOffset Now => new(context.CurrentUtcDateTime, TimeSpan.Zero);

    private Situation Situation => new(journey, calendar, Case, Now);

    public static OnboardingCase Draft(CaseSubmission input) => new()
    {
        CaseId = input.CaseId,
        JourneyVersion = input.Opened.JourneyVersion,
        CalendarVersion = input.Opened.CalendarVersion,
        EntityType = input.Opened.EntityType,
    };

    public async Task SubmitAsync(CaseSubmission input)
    {
        handled.Add(input.CommandId);
        await CarryOutAsync(Decider.Submit(Situation, input.Opened, input.Founder), input.Founder, input.CommandId, []);
    }

    /// <summary>Carries out every deadline that has passed, the earliest first.</summary>
    public async Task CatchUpAsync()
    {
        while (Deadlines.Next(Case) is { } due && due.At <= Now)
        {
            await CarryOutAsync(Decider.DecideDue(Situation, due), Actor.System, null, []);
        }
    }

    /// <summary>Decides one command; the same command twice changes nothing.</summary>
    public async Task<bool> HandleAsync(CaseCommand command)
    {
        if (!handled.Add(command.CommandId))
        {
            return true;
        }

        var prepared = await PrepareAsync(command);
        var decision = Decider.Decide(Situation.After(prepared), command);
        return await CarryOutAsync(decision, command.Actor, command.CommandId, prepared, command);
    }

    /// <summary>A seat that is to be the domicile is looked for again before registration is approved.</summary>
    private async Task<IReadOnlyList<CaseEvent>> PrepareAsync(CaseCommand command)
    {
        var asksForSeat = command is { Trigger: Trigger.Approve, Step: StepKind.Registration }
            && Case is { IsOpen: true, SeatIsDomicile: true } && Case.FindStep(StepKind.Workspace) is { Held: false, IsOpen: true };
        if (!asksForSeat)
        {
            return [];
        }

        var effect = Effects.HoldDomicile(Case, command.CommandId);
        return [.. Effects.Result(effect, await DoAsync(effect))];
    }

    private async Task<bool> CarryOutAsync(
        Decision decision, Actor actor, string? commandId, IReadOnlyList<CaseEvent> prepared, CaseCommand? command = null)
    {
        if (decision.Refusal is { } refusal)
        {
            return await RecordAsync(actor, commandId, [.. prepared, new CommandRejected(command!.Trigger, command.Step, refusal.Code)]);
        }

        IReadOnlyList<CaseEvent> events = [.. prepared, .. decision.Events];
        var after = Situation.After(events).Case;
        var effects = Effects.Of(Case, after, events, journey, commandId);
        var required = await DoAllAsync(effects.Where(effect => effect.Required));
        if (required.Any(done => !done.Result.Done))
        {
            return await RecordAsync(actor, commandId, [.. prepared, new CommandRejected(command!.Trigger, command.Step, RefusalCodes.ChoiceNotAvailable)]);
        }

        // Only now: a refused command must not leave anything held, earmarked or released behind.
        var others = await DoAllAsync(effects.Where(effect => !effect.Required));
        return await RecordAsync(actor, commandId, [.. events, .. required.Concat(others).SelectMany(done => Effects.Result(done.Effect, done.Result))]);
    }

    private async Task<bool> RecordAsync(Actor actor, string? commandId, IReadOnlyList<CaseEvent> events)
    {
        var transition = new Transition(Case.Transition + 1, Now, actor, commandId, events);
        var result = await context.CallActivityAsync<RecordResult>(Activities.RecordTransition, new RecordRequest(Case.CaseId, transition), Persistent);
        if (result.Recorded)
        {
            Case = Case.Apply(transition);
        }

        return result.Recorded;
    }

    private async Task<IReadOnlyList<(Effect Effect, EffectResult Result)>> DoAllAsync(IEnumerable<Effect> effects)
    {
        var all = effects.ToList();
        return [.. all.Zip(await Task.WhenAll(all.Select(DoAsync)))];
    }

    private Task<EffectResult> DoAsync(Effect effect) =>
        context.CallActivityAsync<EffectResult>(effect.Activity, effect.Request, Persistent);
}
