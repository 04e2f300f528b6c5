using OpcOnboarding.Durable.Embedded;

namespace OpcOnboarding.Simulation.Tests.Hubs;

/// <summary>A client: sends commands one after the other, each until it is acknowledged, and remembers what it knows of each try.</summary>
internal sealed class Sender(Cluster cluster)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Everything that was sent, in order.</summary>
    public List<SentCommand> Sent { get; } = [];

    /// <summary>Starts an instance; an answer that the id is open already means that an earlier try has come through.</summary>
    public async Task CreateAsync(NewInstance instance)
    {
        var tries = 0;
        while (await cluster.TryAskAsync(hub => DoAsync(hub.CreateAsync(instance, CancellationToken.None))) is not { } answered || !IsCreated(answered, tries))
        {
            tries++;
            await cluster.World.DelayAsync(s_pause);
        }
    }

    /// <summary>Raises an event until it is acknowledged.</summary>
    public Task RaiseAsync(string instanceId, string eventName, string id, string payload) => SendAsync(instanceId, id, hub => hub.RaiseEventAsync(instanceId, eventName, payload, CancellationToken.None));

    /// <summary>Terminates an instance with its children.</summary>
    public Task TerminateAsync(string instanceId) => SendAsync(instanceId, "terminate", hub => hub.TerminateAsync(instanceId, null, recursive: true, CancellationToken.None));

    private async Task SendAsync(string instanceId, string id, Func<ITaskHub, Task> command)
    {
        var sent = new SentCommand(instanceId, id);
        Sent.Add(sent);
        Task<bool>? answered;
        while ((answered = await cluster.TryAskAsync(hub => DoAsync(command(hub)))) is null)
        {
            sent.Unknown++;
            await cluster.World.DelayAsync(s_pause);
        }

        // What an earlier try has brought to its end refuses the next one.
        var isLate = sent.Unknown > 0 && answered.Exception?.InnerException is InstanceNotOpenException;
        sent.IsAcknowledged = !isLate && await answered;
    }

    private static bool IsCreated(Task<bool> answered, int tries) =>
        answered.IsCompletedSuccessfully || (tries > 0 && answered.Exception?.InnerException is OrchestrationAlreadyExistsException ? true : throw answered.Exception!);

    private static async Task<bool> DoAsync(Task command)
    {
        await command;
        return true;
    }
}
