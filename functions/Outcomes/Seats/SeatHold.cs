using OpcOnboarding.Functions.Catalogue;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>What a case holds of seats. Written before the unit itself, so that a run that was cut off finds its own traces.</summary>
internal sealed record SeatHold
{
    /// <summary>Unit that is held, or about to be; null for none.</summary>
    public string? UnitId { get; init; }

    /// <summary>How often the founder has renewed the hold of the present unit.</summary>
    public int Renewals { get; init; }

    /// <summary>Every unit that may carry the case's mark: all are looked at when seats are freed.</summary>
    public IReadOnlyList<string> Touched { get; init; } = [];

    /// <summary>Units that were proposed, best first.</summary>
    public IReadOnlyList<string> Proposed { get; init; } = [];

    /// <summary>Attempt of the step that began to hold.</summary>
    public int Attempt { get; init; }

    /// <summary>Waiting lists in which the case may stand.</summary>
    public IReadOnlyList<WaitingAt> Waits { get; init; } = [];

    /// <summary>Whether what is held is a unit of this kind in this community: who has one does not wait for it.</summary>
    public bool IsOf(string communityId, WorkspaceTier tier, CityDirectory cities) =>
        UnitId is not null && CommunityUnits.Find(cities, UnitId) is var (_, unit) && unit.CommunityId == communityId && unit.Tier == tier;

    /// <summary>The hold with one more unit that may carry the case's mark.</summary>
    public SeatHold Touching(string unitId) => Touched.Contains(unitId) ? this : this with { Touched = [.. Touched, unitId] };
}
