using System.Collections.Concurrent;
using OpcOnboarding.Functions.IssuedVouchers.Expiry;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>Remembers which rounds were planned; there is no hub around the outcomes.</summary>
internal sealed class PlannedRounds : IExpiryRounds
{
    private readonly ConcurrentBag<DateOnly> _days = [];

    public IReadOnlyList<DateOnly> Days => [.. _days.Distinct().Order()];

    public Task PlanAsync(IEnumerable<DateOnly> lastDays, CancellationToken cancellationToken)
    {
        foreach (var day in lastDays)
        {
            _days.Add(day);
        }

        return Task.CompletedTask;
    }
}
