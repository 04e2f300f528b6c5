using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>Reads how a case stands with places.</summary>
internal sealed class StandingReader(SeatHolds holds, UnitInventory inventory, WaitingDesk waiting, PlaceServices services, CityDirectory cities)
{
    /// <summary>Place, lists and terms.</summary>
    public async Task<WorkspaceStanding> ReadAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        var hold = (await holds.FindAsync(record.CaseId, cancellationToken)).Hold;
        var waits = await waiting.ListAsync(hold, record.CaseId, cancellationToken);
        if (GivenPlace.Of(record, cities) is { } given)
        {
            var offered = await services.OfAsync(record, given.From, cancellationToken);
            return new WorkspaceStanding(given.Unit.Id, null, false, waits, given.From, given.To, given.Schedule.RentFreeUntil, given.Schedule.Periods, offered);
        }

        var until = hold.UnitId is { } unitId && CommunityUnits.Find(cities, unitId) is var (_, unit)
            ? await inventory.FindEndAsync(unit, record.CaseId, cancellationToken)
            : null;
        return new WorkspaceStanding(hold.UnitId, until, until is not null && hold.Renewals < SeatHoldTerm.Renewals, waits, null, null, null, [], []);
    }
}
