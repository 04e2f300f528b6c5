using OpcOnboarding.Simulation.Tests.World;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Simulation.Tests.Journeys;

/// <summary>The case store and the effects of a world, as the contract of the activities says: a transition is written once, an effect is done once under its key.</summary>
internal sealed class CaseBook(SimulatedWorld world)
{
    private readonly Dictionary<string, List<BookedTransition>> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EffectResult> _effects = new(StringComparer.Ordinal);

    /// <summary>Activities that ran, again or for the first time.</summary>
    public int Calls { get; private set; }

    /// <summary>Requests whose transition was already there.</summary>
    public int Repeated { get; private set; }

    public IReadOnlyList<BookedTransition> Of(string caseId) => _cases.TryGetValue(caseId, out var booked) ? booked : [];

    public void Register(DurableTaskRegistry registry) => registry
        .AddOrchestrator(OnboardingOrchestrator.Name, () => new OnboardingOrchestrator(JourneyCatalogue.Released))
        .AddActivityFunc<RecordRequest, RecordResult>(Activities.RecordTransition, (_, request) => RecordAsync(request))
        .AddActivityFunc<EffectRequest, EffectResult>(Activities.ProposeOutcome, (_, request) => DoAsync(Activities.ProposeOutcome, request));

    private async Task<RecordResult> RecordAsync(RecordRequest request)
    {
        await HopAsync();
        if (Find(request) is { } earlier)
        {
            return earlier;
        }

        var gained = await Effects.DoAllAsync(request.Effects, effect => DoAsync(effect.Activity, effect.Request));
        await HopAsync();
        return Find(request) ?? Write(request, new RecordResult(true, gained is null, gained ?? []));
    }

    /// <summary>What was answered when this request was first carried out; somebody else's transition of that number refuses it.</summary>
    private RecordResult? Find(RecordRequest request)
    {
        var booked = Of(request.CaseId);
        if (request.Transition.Number > booked.Count)
        {
            return null;
        }

        Repeated++;
        var there = booked[request.Transition.Number - 1];
        return there.IsOf(request) ? there.Result : RecordResult.NumberTaken;
    }

    private RecordResult Write(RecordRequest request, RecordResult result)
    {
        if (!_cases.TryGetValue(request.CaseId, out var booked))
        {
            _cases.Add(request.CaseId, booked = []);
        }

        Assert.Equal(booked.Count + 1, request.Transition.Number);
        booked.Add(new BookedTransition(request, result));
        return result;
    }

    private async Task<EffectResult> DoAsync(string activity, EffectRequest request)
    {
        await HopAsync();
        if (!_effects.TryGetValue(request.EffectKey, out var result))
        {
            var isPossible = activity is not (Activities.ChooseProposal or Activities.ProposeOutcome) || world.Chance.Next(5) > 0;
            _effects.Add(request.EffectKey, result = new EffectResult(isPossible, "officer"));
        }

        return result;
    }

    private async Task HopAsync()
    {
        Calls++;
        await Task.Yield();
        if (world.Chance.Next(10) == 0)
        {
            await world.DelayAsync(TimeSpan.FromSeconds(world.Chance.NextDouble() * 3));
        }
    }
}
