using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Workflows.Tests.Play;

/// <summary>A case in its orchestration, with a case store and effects in memory that behave as the contract of the activities says.</summary>
internal sealed class PlayedOrchestration
{
    private readonly PlayedHost host;
    private readonly Dictionary<string, EffectResult> results = [];
    private int commands;

    public PlayedOrchestration(string at = "2026-07-06 10:00", CaseOpened? opened = null, JourneyCatalogue? journeys = null, params string[] unavailable)
    {
        var submission = Orders.Submission(opened);
        Case = CaseRun.Draft(submission);
        Unavailable = [.. unavailable];
        host = new PlayedHost(new OnboardingOrchestrator(journeys ?? JourneyCatalogue.Released), Answer);
        host.Start(OnboardingOrchestrator.Name, submission.CaseId, submission, Beijing.At(at));
    }

    /// <summary>The fold of what was recorded.</summary>
    public OnboardingCase Case { get; private set; }

    public List<Transition> Transitions { get; } = [];

    /// <summary>Every call of an effect, in order, by its activity and request.</summary>
    public List<(string Activity, EffectRequest Request)> Effects { get; } = [];

    public HashSet<string> Unavailable { get; }

    public PlayedHost Host => host;

    public string? Result => host.Completion?.Result is { } text ? (string?)JsonDataConverter.Default.Deserialize(text, typeof(string)) : null;

    public bool HasCompleted => host.Completion?.OrchestrationStatus == OrchestrationStatus.Completed;

    public PlayedOrchestration Fire(Trigger trigger, StepKind? step = null, Func<CaseCommand, CaseCommand>? with = null)
    {
        var command = Orders.Fire($"k{++commands}", trigger, step);
        return Send(with is null ? command : with(command));
    }

    /// <summary>Several commands that arrive in one turn.</summary>
    public PlayedOrchestration Send(params CaseCommand[] orders)
    {
        host.Raise(CaseCommand.EventName, [.. orders]);
        return this;
    }

    public PlayedOrchestration Approve(params StepKind[] steps)
    {
        foreach (var step in steps)
        {
            Fire(Trigger.Approve, step);
        }

        return this;
    }

    public PlayedOrchestration MoveTo(string moment)
    {
        host.MoveTo(Beijing.At(moment));
        return this;
    }

    private object? Answer(string name, string? input) => name == Activities.RecordTransition
        ? Record((RecordRequest)JsonDataConverter.Default.Deserialize(input, typeof(RecordRequest))!)
        : Do(name, (EffectRequest)JsonDataConverter.Default.Deserialize(input, typeof(EffectRequest))!);

    private RecordResult Record(RecordRequest request)
    {
        Assert.Equal(Case.Transition + 1, request.Transition.Number);
        var gained = Decisions.Effects.DoAllAsync(request.Effects, effect => Task.FromResult(Do(effect.Activity, effect.Request))).Result;
        var result = new RecordResult(true, gained is null, gained ?? []);
        Transitions.Add(request.Transition with { Events = result.EventsOf(request) });
        Case = Case.Apply(Transitions[^1]);
        return result;
    }

    private EffectResult Do(string name, EffectRequest request)
    {
        Effects.Add((name, request));
        if (!results.TryGetValue(request.EffectKey, out var result))
        {
            results[request.EffectKey] = result = new EffectResult(!Unavailable.Contains(name), "officer");
        }

        return result;
    }
}
