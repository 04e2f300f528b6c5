using OpcOnboarding.Functions.Catalogue;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>Who has what of a community at one moment.</summary>
/// <param name="Units">State of every unit that was ever taken; one that is missing is free.</param>
/// <param name="Waiting">How many wait and have no offer, by kind of unit.</param>
internal sealed record CommunityOccupancy(IReadOnlyDictionary<string, UnitState> Units, IReadOnlyDictionary<WorkspaceTier, int> Waiting)
{
    /// <summary>The state of a unit.</summary>
    public UnitState StateOf(WorkspaceUnit unit) => Units.GetValueOrDefault(unit.Id, UnitState.Free);
}
