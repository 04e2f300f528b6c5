using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>A case's place in a waiting list.</summary>
/// <param name="CommunityId">The community.</param>
/// <param name="Tier">The kind of unit.</param>
/// <param name="Number">The order in which cases came: the lower one is served first.</param>
/// <param name="JoinedAt">When it came.</param>
/// <param name="OfferedUnitId">The unit that is offered; null while it waits.</param>
/// <param name="OfferedUntil">Until when; null while it waits.</param>
internal sealed record WaitingPlace(
    string CommunityId, WorkspaceTier Tier, int Number, DateTimeOffset JoinedAt, string? OfferedUnitId, DateTimeOffset? OfferedUntil)
{
    /// <summary>Reads the row that leads from the case to its place.</summary>
    /// <exception cref="UnreadableRowException">The row is not one that was written.</exception>
    public static WaitingPlace Of(string communityId, WorkspaceTier tier, TableEntity waiter) => new(
        communityId,
        tier,
        waiter.NeedSound().ReadInt32(WaitingRows.Number) ?? throw new UnreadableRowException("Who waits has no number."),
        waiter.ReadDateTimeOffset(WaitingRows.JoinedAt) ?? throw new UnreadableRowException("Who waits has no time."),
        waiter.ReadText(WaitingRows.OfferedUnit),
        waiter.ReadDateTimeOffset(WaitingRows.OfferedUntil));
}
