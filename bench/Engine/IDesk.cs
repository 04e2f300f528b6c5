namespace OpcOnboarding.Bench.Engine;

/// <summary>What the activities of the engine case report to.</summary>
internal interface IDesk
{
    int Dispatched(string instanceId, int step);

    int Progressed(string instanceId, int step);
}
