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
        return [.. Effects.Result(effect, await context.CallActivityAsync<EffectResult>(effect.Activity, effect.Request, Persistent))];
    }

    private async Task<bool> CarryOutAsync(
        Decision decision, Actor actor, string? commandId, IReadOnlyList<CaseEvent> prepared, CaseCommand? command = null)
    {
        if (decision.Refusal is { } refusal)
        {
            return await RecordAsync(actor, commandId, [.. prepared, new CommandRejected(command!.Trigger, command.Step, refusal.Code)], [], []);
        }

        IReadOnlyList<CaseEvent> events = [.. prepared, .. decision.Events];
        var effects = Effects.Of(Case, Situation.After(events).Case, events, journey, commandId);
        return await RecordAsync(actor, commandId, events, effects, NotAvailable(prepared, command));
    }

    private static IReadOnlyList<CaseEvent> NotAvailable(IReadOnlyList<CaseEvent> prepared, CaseCommand? command) =>
        command is null ? [] : [.. prepared, new CommandRejected(command.Trigger, command.Step, RefusalCodes.ChoiceNotAvailable)];

    private async Task<bool> RecordAsync(
        Actor actor, string? commandId, IReadOnlyList<CaseEvent> events, IReadOnlyList<Effect> effects, IReadOnlyList<CaseEvent> otherwise)
    {
        var transition = new Transition(Case.Transition + 1, Now, actor, commandId, events);
        var request = new RecordRequest(Case.CaseId, transition, effects, otherwise);
        var result = await context.CallActivityAsync<RecordResult>(Activities.RecordTransition, request, Persistent);
        if (result.Recorded)
        {
            Case = Case.Apply(transition with { Events = result.EventsOf(request) });
        }

        return result.Recorded;
    }
}
