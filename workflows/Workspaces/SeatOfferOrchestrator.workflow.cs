namespace OpcOnboarding.Workflows.Workspaces;

/// <summary>One offer of a place: waits until its day is over, then has it passed on. An accepted offer is left alone by <see cref="Activities.PassOnOffer"/>.</summary>
/// <remarks>Beside the journey: only who waits for a place costs one. Name and order are held by running offers: do not change them.</remarks>
public sealed class SeatOfferOrchestrator : TaskOrchestrator<SeatOffer, bool>
{
    /// <summary>Name under which the orchestration is registered.</summary>
    public const string Name = "SeatOffer";

    /// <summary>What every instance id begins with.</summary>
    public const string IdPrefix = "seat-offer-";

    /// <summary>The instance id of an offer.</summary>
    public static string IdOf(SeatOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return $"{IdPrefix}{offer.UnitId}-{offer.Number}";
    }

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(TaskOrchestrationContext context, SeatOffer input)
    {
        await context.CreateTimer(input.Until.UtcDateTime, CancellationToken.None);
        return await context.CallActivityAsync<bool>(Activities.PassOnOffer, input, CaseRun.Persistent);
    }
}
