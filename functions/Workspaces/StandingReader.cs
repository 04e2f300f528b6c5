using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>Reads how a case stands with places, and the agreement about the one that it was given.</summary>
internal sealed class StandingReader(SeatHolds holds, WaitingDesk waiting, CityDirectory cities)
{
    /// <summary>Place, lists and terms.</summary>
    public async Task<WorkspaceStanding> ReadAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var hold = (await holds.FindAsync(record.CaseId, cancellationToken)).Hold;
        var waits = await waiting.ListAsync(hold, record.CaseId, cancellationToken);
        return GivenPlace.Of(record, cities) is { } given
            ? new WorkspaceStanding(given.Unit.Id, waits, given.From, given.To, given.Schedule.RentFreeUntil, given.Schedule.Periods)
            : new WorkspaceStanding(hold.UnitId, waits, null, null, null, []);
    }
}
