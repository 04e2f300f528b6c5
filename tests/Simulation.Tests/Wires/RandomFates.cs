namespace OpcOnboarding.Simulation.Tests.Wires;

/// <summary>Lets a share of all requests go wrong, in one of five ways each, until storms are over.</summary>
internal sealed class RandomFates(Random chance) : IFates
{
    private static readonly Fate[] s_faults = [Fate.TurnedAway, Fate.CutBefore, Fate.CutAfter, Fate.SentTwice, Fate.Late];

    /// <summary>Share of requests that go wrong, from 0 to 1.</summary>
    public double Share { get; set; }

    public Fate Next(string request) => Share > 0 && chance.NextDouble() < Share ? s_faults[chance.Next(s_faults.Length)] : Fate.Answered;
}
