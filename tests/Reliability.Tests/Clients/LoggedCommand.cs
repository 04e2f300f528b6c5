namespace OpcOnboarding.Reliability.Tests.Clients;

/// <summary>One command of one person, and what came of it.</summary>
internal sealed class LoggedCommand(string caseId, string commandId, string what)
{
    private int _outcome = (int)CommandOutcome.Invoked;

    public string CaseId => caseId;

    public string CommandId => commandId;

    /// <summary>Method and route, for people.</summary>
    public string What => what;

    public CommandOutcome Outcome
    {
        get => (CommandOutcome)Volatile.Read(ref _outcome);
        set => Volatile.Write(ref _outcome, (int)value);
    }

    /// <summary>Tries that brought no answer or a passing refusal.</summary>
    public int LostTries { get; set; }

    public override string ToString() => $"{What} of case {CaseId} ({CommandId}: {Outcome})";
}
