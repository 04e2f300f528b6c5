namespace OpcOnboarding.Simulation.Tests.World;

/// <summary>How a world takes the ready steps of one process: mostly by chance; some worlds the oldest first, some the newest.</summary>
internal sealed class StepOrder
{
    private readonly Func<int, int, int> _pick;

    private StepOrder(Func<int, int, int> pick) => _pick = pick;

    public static StepOrder Draw(Random chance) => chance.Next(10) switch
    {
        0 => new((_, ready) => ready - 1),
        1 or 2 => new((_, _) => 0),
        _ => new((drawn, _) => drawn),
    };

    public int Pick(int drawn, int ready) => _pick(drawn, ready);
}
