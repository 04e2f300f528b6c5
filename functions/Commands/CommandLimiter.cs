using System.Collections.Concurrent;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Commands;

/// <summary>At most 60 commands a minute per case and person (design, section 7).</summary>
internal sealed class CommandLimiter(TimeProvider clock)
{
    private const int PerWindow = 60;
    private const int SweepAt = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(string Case, string Subject), Count> counts = new();

    /// <summary>Counts one command; a refusal when it is one too many.</summary>
    public Refusal? Acquire(string caseId, string subject)
    {
        var now = clock.GetTimestamp();
        if (counts.Count > SweepAt)
        {
            Sweep(now);
        }

        var count = counts.AddOrUpdate((caseId, subject), _ => new Count(now, 1), (_, old) => IsOver(old, now) ? new Count(now, 1) : old with { Used = old.Used + 1 });
        return count.Used <= PerWindow ? null : new Refusal.TooManyRequests(Window - clock.GetElapsedTime(count.Since, now));
    }

    private void Sweep(long now)
    {
        foreach (var (key, count) in counts)
        {
            if (IsOver(count, now))
            {
                counts.TryRemove(new KeyValuePair<(string, string), Count>(key, count));
            }
        }
    }

    private bool IsOver(Count count, long now) => clock.GetElapsedTime(count.Since, now) >= Window;

    private sealed record Count(long Since, int Used);
}
