namespace OpcOnboarding.Simulation.Tests.World;

/// <summary>Something that a process does at a time to come.</summary>
internal sealed class Later(SimulatedProcess owner, string label, Action action)
{
    public SimulatedProcess Owner => owner;

    public string Label => label;

    public bool IsTakenBack { get; private set; }

    public void TakeBack() => IsTakenBack = true;

    /// <summary>A thing taken back after it became ready does not happen either.</summary>
    public void Run()
    {
        if (!IsTakenBack)
        {
            action();
        }
    }
}
