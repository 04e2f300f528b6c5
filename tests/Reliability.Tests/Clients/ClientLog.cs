using System.Collections.Concurrent;

namespace OpcOnboarding.Reliability.Tests.Clients;

/// <summary>What all clients have sent and heard. The checker holds the store against it.</summary>
internal sealed class ClientLog
{
    private readonly ConcurrentQueue<LoggedCommand> _commands = new();
    private readonly ConcurrentQueue<string> _faults = new();

    public IReadOnlyCollection<LoggedCommand> Commands => _commands;

    /// <summary>Answers that no client may ever get, such as a 500.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    public LoggedCommand Begin(string caseId, string commandId, string what)
    {
        var command = new LoggedCommand(caseId, commandId, what);
        _commands.Enqueue(command);
        return command;
    }

    public void Blame(string fault) => _faults.Enqueue(fault);

    public int Count(CommandOutcome outcome) => _commands.Count(command => command.Outcome == outcome);
}
