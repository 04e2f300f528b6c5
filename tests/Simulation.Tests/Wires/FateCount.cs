namespace OpcOnboarding.Simulation.Tests.Wires;

/// <summary>How many requests met which fate.</summary>
internal sealed class FateCount
{
    private readonly long[] _counts = new long[Enum.GetValues<Fate>().Length];

    public long this[Fate fate] => _counts[(int)fate];

    public long Requests => _counts.Sum();

    public long Faults => Requests - this[Fate.Answered];

    public void Add(Fate fate) => _counts[(int)fate]++;
}
