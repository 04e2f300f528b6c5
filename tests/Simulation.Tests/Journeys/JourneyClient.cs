using OpcOnboarding.Simulation.Tests.Hubs;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Tests.Play;

namespace OpcOnboarding.Simulation.Tests.Journeys;

/// <summary>Officers and founder of one case: any trigger of the tables at any time, each command one to five times, several at once.</summary>
internal sealed class JourneyClient(Cluster cluster, string caseId)
{
    private static readonly Trigger[] s_ofCase =
        [Trigger.Accept, Trigger.AcceptWithDeficiency, Trigger.RequestSupplement, Trigger.Resubmit, Trigger.Supply, Trigger.ConfirmSupply, Trigger.Suspend, Trigger.Resume];

    private static readonly Trigger[] s_ofStep =
        [Trigger.Approve, Trigger.Approve, Trigger.Approve, Trigger.RequestSupplement, Trigger.Supply, Trigger.Refuse, Trigger.Redo, Trigger.Recommend, Trigger.Extend, Trigger.SuspendStep, Trigger.ResumeStep, Trigger.Skip];

    private readonly Dictionary<string, CaseCommand> _commands = new(StringComparer.Ordinal);
    private readonly HashSet<string> _acknowledged = new(StringComparer.Ordinal);

    /// <summary>All commands by their ids.</summary>
    public IReadOnlyDictionary<string, CaseCommand> Commands => _commands;

    /// <summary>Ids of commands of which at least one copy was acknowledged.</summary>
    public IReadOnlySet<string> Acknowledged => _acknowledged;

    public int Copies { get; private set; }

    public async Task OrderAsync(int commands)
    {
        await SendAsync(Orders.Fire($"{caseId}-accept", Trigger.Accept));
        var open = new List<Task>();
        for (var number = 0; number < commands; number++)
        {
            open.Add(SendAsync(Draw($"{caseId}-{number}")));
            await cluster.World.DelayAsync(TimeSpan.FromSeconds(cluster.World.Chance.NextDouble() * 3));
        }

        await Task.WhenAll(open);
    }

    /// <summary>Ends the case, whatever its state.</summary>
    public Task EndAsync() => SendAsync(Orders.Fire($"{caseId}-terminate", Trigger.Terminate));

    private CaseCommand Draw(string id)
    {
        var chance = cluster.World.Chance;
        var step = (StepKind)chance.Next(Enum.GetValues<StepKind>().Length);
        return chance.Next(5) switch
        {
            0 => Orders.Fire(id, s_ofCase[chance.Next(s_ofCase.Length)]),
            1 => Orders.Choose(id, chance.Next(2) == 0 ? StepKind.Workspace : StepKind.MentorPairing, $"u{chance.Next(9)}"),
            _ => Orders.Fire(id, s_ofStep[chance.Next(s_ofStep.Length)], step),
        };
    }

    private async Task SendAsync(CaseCommand command)
    {
        _commands.Add(command.CommandId, command);
        var payload = JsonDataConverter.Default.Serialize(command);
        var copies = 1 + cluster.World.Chance.Next(5);
        Copies += copies;
        var arrived = await Task.WhenAll(Enumerable.Range(0, copies).Select(_ => RaiseAsync(payload)));
        if (arrived.Contains(true))
        {
            _acknowledged.Add(command.CommandId);
        }
    }

    /// <summary>False: the case has ended before.</summary>
    private async Task<bool> RaiseAsync(string? payload)
    {
        await cluster.World.DelayAsync(TimeSpan.FromSeconds(cluster.World.Chance.NextDouble() * 2));
        return await cluster.AskAsync(async hub =>
        {
            try
            {
                await hub.RaiseEventAsync(caseId, CaseCommand.EventName, payload, CancellationToken.None);
                return true;
            }
            catch (Durable.Embedded.InstanceNotOpenException)
            {
                return false;
            }
        });
    }
}
