using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes.Pairing;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Mentors;

namespace OpcOnboarding.Functions.Founders;

/// <summary>
/// Finds what waits for the founder beside the journey: places offered from waiting lists, mentors who were asked in vain. It is read when the founder
/// looks: one row each for an open workspace and mentor step, and one for each list that the case stands in; nobody else's look costs anything.
/// </summary>
internal sealed class FounderActs(SeatHolds holds, WaitingList lists, MentorDesk mentors, TimeProvider clock, ILogger<FounderActs> logger)
{
    /// <summary>The view with what waits for its founder; as it is for everybody else. What can't be read is left out, so that the case can be seen.</summary>
    public async Task<CaseView> AddAsync(CaseView view, CaseRecord record, Viewer viewer, CancellationToken cancellationToken)
    {
        if (!viewer.IsFounder)
        {
            return view;
        }

        try
        {
            IReadOnlyList<FounderAct> acts = [.. await OffersAsync(record, cancellationToken), .. await MentorsAsync(record, cancellationToken)];
            return acts.Count == 0 ? view : view with { Acts = acts };
        }
        catch (UnreadableRowException unreadable)
        {
            logger.LogError("What waits for the founder of case {CaseId} can't be read: {Failure}", record.CaseId, FailureTrace.Of(unreadable));
            return view;
        }
    }

    private async Task<IReadOnlyList<FounderAct>> OffersAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var offers = new List<FounderAct>();
        if (!Decider.MayChoose(record.Case, StepKind.Workspace))
        {
            return offers;
        }

        foreach (var (communityId, tier) in (await holds.FindAsync(record.CaseId, cancellationToken)).Hold.Waits)
        {
            // An offer whose time is over is nobody's until it is passed on.
            if (await lists.FindAsync(communityId, tier, record.CaseId, cancellationToken) is { OfferedUnitId: { } unitId, OfferedUntil: { } until } && until > clock.GetUtcNow())
            {
                offers.Add(new FounderAct(FounderActKind.PlaceOffered, StepKind.Workspace, until, communityId, unitId));
            }
        }

        return offers;
    }

    private async Task<IReadOnlyList<FounderAct>> MentorsAsync(CaseRecord record, CancellationToken cancellationToken) =>
        Decider.MayChoose(record.Case, StepKind.MentorPairing) && await mentors.FindAskedAsync(record, cancellationToken) is { Asking.State: AskingState.Exhausted }
            ? [new FounderAct(FounderActKind.MentorsExhausted, StepKind.MentorPairing, null, null, null)]
            : [];
}
