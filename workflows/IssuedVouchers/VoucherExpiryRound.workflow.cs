using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Workflows.IssuedVouchers;

/// <summary>Waits until a last day of vouchers has passed in Beijing, then has everything that ended by then booked back. One for each such day.</summary>
/// <remarks>Name and activity are held by running instances: do not rename. Started twice it is one and the same instance.</remarks>
public sealed class VoucherExpiryRound : TaskOrchestrator<ExpiryDay, int>
{
    /// <summary>Name under which the orchestration is registered.</summary>
    public const string Name = "VoucherExpiry";

    /// <summary>What the ids of its instances begin with; the day follows.</summary>
    public const string IdPrefix = "voucher-expiry-";

    /// <inheritdoc/>
    /// <returns>How many vouchers ended.</returns>
    public override async Task<int> RunAsync(TaskOrchestrationContext context, ExpiryDay input)
    {
        var midnight = new DateTimeOffset(input.LastDay.AddDays(1), TimeOnly.MinValue, BusinessHours.BeijingOffset);
        await context.CreateTimer(midnight.UtcDateTime, CancellationToken.None);
        return await context.CallActivityAsync<int>(Activities.ExpireVouchers, input, CaseRun.Persistent);
    }
}

/// <summary>Input of <see cref="VoucherExpiryRound"/>.</summary>
/// <param name="LastDay">The last day of the vouchers that end.</param>
public sealed record ExpiryDay(DateOnly LastDay)
{
    /// <summary>The instance's id: the same for the same day.</summary>
    public string InstanceId => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{VoucherExpiryRound.IdPrefix}{LastDay:yyyy-MM-dd}");
}
