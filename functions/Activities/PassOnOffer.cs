using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Functions.Activities;

/// <summary>Passes a place whose offer was not accepted in time on to the next who waits. See <see cref="Workflows.Activities.PassOnOffer"/>.</summary>
[DurableTask(Workflows.Activities.PassOnOffer)]
internal sealed class PassOnOffer(SeatTurnover turnover, CityDirectory cities) : TaskActivity<SeatOffer, bool>
{
    /// <inheritdoc/>
    public override async Task<bool> RunAsync(TaskActivityContext context, SeatOffer input) =>
        CommunityUnits.Find(cities, input.UnitId) is var (_, unit) && await turnover.PassOnAsync(unit, input, CancellationToken.None);
}
