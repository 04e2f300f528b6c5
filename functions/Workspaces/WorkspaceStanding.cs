using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Workspaces;

/// <summary>How a case stands with places.</summary>
/// <param name="UnitId">The place that it holds or was given; null for none.</param>
/// <param name="HeldUntil">When who waits may have the held place instead; null where the hold has no end, or none is held.</param>
/// <param name="MayRenew">Whether the hold can be renewed, by <c>POST steps/workspace/choice</c> with the same place.</param>
/// <param name="Waiting">The lists in which it stands, offers among them.</param>
/// <param name="From">First day, once the place is given.</param>
/// <param name="To">Last day, once the place is given.</param>
/// <param name="RentFreeUntil">Last rent-free day; null where there is none.</param>
/// <param name="RentPeriods">What it costs when; empty before the place is given.</param>
/// <param name="Services">What comes with it and until when; empty before the place is given.</param>
internal sealed record WorkspaceStanding(
    string? UnitId,
    DateTimeOffset? HeldUntil,
    bool MayRenew,
    IReadOnlyList<WaitingView> Waiting,
    DateOnly? From,
    DateOnly? To,
    DateOnly? RentFreeUntil,
    IReadOnlyList<RentPeriod> RentPeriods,
    IReadOnlyList<PlaceService> Services);

/// <summary>A place in a waiting list.</summary>
/// <param name="CommunityId">The community.</param>
/// <param name="Tier">What kind of place.</param>
/// <param name="Number">The order in which cases came: the lower one is served first.</param>
/// <param name="Before">How many came before and still wait; 0 while a place is offered.</param>
/// <param name="JoinedAt">When it came.</param>
/// <param name="OfferedUnitId">The place that is offered: take it by <c>POST steps/workspace/choice</c>; null while it waits.</param>
/// <param name="OfferedUntil">Until when; then it goes to the next.</param>
internal sealed record WaitingView(
    string CommunityId,
    [property: Names(NameSets.WorkspaceTierName)] string Tier,
    int Number,
    int Before,
    DateTimeOffset JoinedAt,
    string? OfferedUnitId,
    DateTimeOffset? OfferedUntil)
{
    public static WaitingView Of(WaitingPlace place, int before) =>
        new(place.CommunityId, place.Tier.ToString(), place.Number, before, place.JoinedAt, place.OfferedUnitId, place.OfferedUntil);
}
