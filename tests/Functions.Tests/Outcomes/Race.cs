using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>Many cases that want a desk at once; notes in which order they asked to wait and were answered.</summary>
internal sealed class Race(OutcomeWorld world, Community community)
{
    private int _moment;

    /// <summary>One case: takes a desk, or joins the list when there is none.</summary>
    public async Task<Runner> RunAsync(string caseId)
    {
        var held = await world.RunAsync(Workflows.Activities.ProposeOutcome, caseId, StepKind.Workspace);
        if (held.Done)
        {
            return new Runner(caseId, held.Value, null, 0, 0);
        }

        var asked = Interlocked.Increment(ref _moment);
        var place = await world.Get<WaitingList>().JoinAsync(community, WorkspaceTier.Desk, caseId, CancellationToken.None);
        return new Runner(caseId, null, place?.Number, asked, Interlocked.Increment(ref _moment));
    }
}

/// <summary>How it went for one.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="UnitId">The desk that it got; null for none.</param>
/// <param name="Number">Its number in the list; null when it does not wait.</param>
/// <param name="Asked">When it asked, in the order of all moments.</param>
/// <param name="Answered">When it was answered.</param>
internal sealed record Runner(string CaseId, string? UnitId, int? Number, int Asked, int Answered);
