using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Decisions;
using Refusal = OpcOnboarding.Functions.Problems.Refusal;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>Puts cases on waiting lists and takes them off. The case names the list before it stands there, so that no trace is lost.</summary>
internal sealed class WaitingDesk(WaitingList list, SeatHolds holds, CityDirectory cities)
{
    /// <summary>Puts the case at the end of a list, or finds it there.</summary>
    public async Task<Answer<WaitingView>> JoinAsync(CaseRecord record, string communityId, WorkspaceTier tier, CancellationToken cancellationToken)
    {
        var community = cities.FindCity(record.File.CityKey)?.Communities.FirstOrDefault(known => known.Id == communityId);
        if (community is null || community.Units.All(range => range.Tier != tier))
        {
            return new Refusal.ValidationFailed(new FieldError(community is null ? "communityId" : "tier", FieldFault.UnknownValue));
        }

        if (!Decider.MayChoose(record.Case, StepKind.Workspace)
            || (await holds.FindAsync(record.CaseId, cancellationToken)).Hold.IsOf(communityId, tier, cities))
        {
            return new Refusal.StepNotOpen(record.Case.FindStep(StepKind.Workspace) is { } step ? CaseJson.Name(step.State) : CaseJson.Name(StepState.NotApplicable));
        }

        await NameAsync(record.CaseId, new WaitingAt(communityId, tier), cancellationToken);
        return await list.JoinAsync(community, tier, record.CaseId, cancellationToken) is { } place
            ? await ViewAsync(place, cancellationToken)
            : new Refusal.UnitsFree();
    }

    /// <summary>Takes the case off a list; an offer goes to the next at once.</summary>
    public Task LeaveAsync(string caseId, string communityId, WorkspaceTier tier, CancellationToken cancellationToken) =>
        list.LeaveAsync(communityId, tier, caseId, cancellationToken);

    /// <summary>The lists in which the case stands.</summary>
    public async Task<IReadOnlyList<WaitingView>> ListAsync(SeatHold hold, string caseId, CancellationToken cancellationToken)
    {
        var places = new List<WaitingView>();
        foreach (var (communityId, tier) in hold.Waits)
        {
            if (await list.FindAsync(communityId, tier, caseId, cancellationToken) is { } place)
            {
                places.Add(await ViewAsync(place, cancellationToken));
            }
        }

        return places;
    }

    private async Task<WaitingView> ViewAsync(WaitingPlace place, CancellationToken cancellationToken) =>
        WaitingView.Of(place, place.OfferedUnitId is null ? await list.CountBeforeAsync(place, cancellationToken) : 0);

    private async Task NameAsync(string caseId, WaitingAt at, CancellationToken cancellationToken)
    {
        StoredSeatHold read;
        do
        {
            read = await holds.FindAsync(caseId, cancellationToken);
        }
        while (!read.Hold.Waits.Contains(at)
            && await holds.WriteAsync(read, read.Hold with { Waits = [.. read.Hold.Waits, at] }, cancellationToken) is null);
    }
}
