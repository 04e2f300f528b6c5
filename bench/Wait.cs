using System.Diagnostics;

namespace OpcOnboarding.Bench;

/// <summary>One wait, by timestamps of <see cref="Stopwatch"/>.</summary>
internal readonly record struct Wait(long From, long To)
{
    public double Milliseconds => Stopwatch.GetElapsedTime(From, To).TotalMilliseconds;

    /// <summary>From a timestamp until now.</summary>
    public static Wait Since(long from) => new(from, Stopwatch.GetTimestamp());

    public bool Meets(Wait other) => From < other.To && other.From < To;
}
