namespace OpcOnboarding.Reliability.Tests.Clients;

/// <summary>Strikes with a given probability; safe for several threads.</summary>
internal sealed class Chance(Random random, double probability)
{
    private readonly Lock _lock = new();

    public static Chance Never { get; } = new(new Random(0), 0);

    public bool Strikes()
    {
        lock (_lock)
        {
            return random.NextDouble() < probability;
        }
    }
}
