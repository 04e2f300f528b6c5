namespace OpcOnboarding.Reliability.Tests.Clients;

/// <summary>One command of one person, and what came of it.</summary>
internal sealed class LoggedCommand(string caseId, string commandId, string what)
{
    private static long s_moments;

    private int _outcome = (int)CommandOutcome.Invoked;
    private long _answeredAt = long.MaxValue;

    public string CaseId => caseId;

    public string CommandId => commandId;

    /// <summary>Method and route, for people.</summary>
    public string What => what;

    /// <summary>Before it was sent for the first time: its place among all moments of all clients.</summary>
    public long SentAt { get; } = Interlocked.Increment(ref s_moments);

    /// <summary>After its outcome was known, on the same scale; later than everything while it is not.</summary>
    public long AnsweredAt => Volatile.Read(ref _answeredAt);

    public CommandOutcome Outcome
    {
        get => (CommandOutcome)Volatile.Read(ref _outcome);
        set
        {
            Volatile.Write(ref _answeredAt, Interlocked.Increment(ref s_moments));
            Volatile.Write(ref _outcome, (int)value);
        }
    }

    /// <summary>Tries that brought no answer or a passing refusal.</summary>
    public int LostTries { get; set; }

    /// <summary>The present moment: later than all that was sent or answered so far.</summary>
    public static long Now() => Interlocked.Increment(ref s_moments);

    public override string ToString() => $"{What} of case {CaseId} ({CommandId}: {Outcome})";
}
