namespace OpcOnboarding.Functions.IssuedVouchers.Expiry;

/// <summary>Sees to it that vouchers end after their last day, whatever happens to the process meanwhile.</summary>
internal interface IExpiryRounds
{
    /// <summary>Plans the round after each of the days. Planning a day again changes nothing.</summary>
    Task PlanAsync(IEnumerable<DateOnly> lastDays, CancellationToken cancellationToken);
}
