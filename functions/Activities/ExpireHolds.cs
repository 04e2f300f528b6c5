using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Gives places whose hold is over to who waits. See <see cref="Workflows.Activities.ExpireHolds"/>.</summary>
[DurableTask(Workflows.Activities.ExpireHolds)]
internal sealed class ExpireHolds(HoldExpiry expiry, CityDirectory cities) : TaskActivity<SeatWatch, int>
{
    /// <inheritdoc/>
    public override async Task<int> RunAsync(TaskActivityContext context, SeatWatch input) =>
        cities.FindCommunity(input.CommunityId) is { } community && FormMembers.ParseChoice<WorkspaceTier>(input.Tier) is { } tier
            ? await expiry.RunAsync(community, tier, CancellationToken.None)
            : 0;
}
