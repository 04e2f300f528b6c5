namespace OpcOnboarding.Simulation.Tests.Hubs;

/// <summary>A command and what its client knows of it.</summary>
internal sealed class SentCommand(string instanceId, string id)
{
    public string InstanceId => instanceId;

    public string Id => id;

    /// <summary>Tries of which nobody knows whether they came through.</summary>
    public int Unknown { get; set; }

    public bool IsAcknowledged { get; set; }

    /// <summary>Whether the command may have arrived so often: once for the acknowledgement, and once or not for each unknown try.</summary>
    public bool Allows(int arrivals) => arrivals >= (IsAcknowledged ? 1 : 0) && arrivals <= (IsAcknowledged ? 1 : 0) + Unknown;
}
