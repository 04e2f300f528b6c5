using Azure;

namespace OpcOnboarding.Simulation.Tests.Wires;

/// <summary>The exceptions in which a client learns that a request has failed on its way.</summary>
internal static class LineFailures
{
    private static readonly int[] s_turnedAway = [408, 429, 500, 502, 503, 504];

    public static Exception Draw(Random chance, Fate fate) =>
        fate == Fate.TurnedAway ? new RequestFailedException(s_turnedAway[chance.Next(s_turnedAway.Length)], "The store turns requests away.") : Broken(chance);

    private static Exception Broken(Random chance) => chance.Next(4) switch
    {
        0 => new RequestFailedException(0, "The line is cut."),
        1 => new AggregateException("All tries have failed.", new RequestFailedException(0, "The line is cut.")),
        2 => new TaskCanceledException("The network time-out is over."),
        _ => new IOException("The line is cut."),
    };
}
