using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>One entry of a case's journal. Append-only; each names the hash of the one before.</summary>
internal sealed record JournalEntry
{
    /// <summary>From 1, without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it happened, in the orchestration's time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    public required JournalActor Actor { get; init; }

    /// <summary>What happened.</summary>
    public required CaseEvent Event { get; init; }

    /// <summary>The command behind it; null for a timer.</summary>
    public string? CommandId { get; init; }

    /// <summary>Number of the orchestration's transition that caused it; null for what the founder does to the draft.</summary>
    public int? Transition { get; init; }

    /// <summary>Journey version it was decided with.</summary>
    public required string JourneyVersion { get; init; }

    /// <summary>Salted digest of the words that belong to it; the words lie sealed in the row.</summary>
    public string? ReasonCommitment { get; init; }

    /// <summary>Hash of the entry before.</summary>
    public string PreviousHash { get; init; } = "";

    /// <summary>Hash of this entry.</summary>
    public string Hash { get; init; } = "";
}

/// <summary>Who did something.</summary>
internal sealed record JournalActor(string Subject, string Role, string? OnBehalfOf)
{
    /// <summary>Who an event is put down to: what only follows from a person's order is the system's doing.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="actor">Who fired the transition.</param>
    /// <param name="isSubmission">Whether the transition hands the case in; the officer is then assigned by the system.</param>
    /// <param name="isTransition">Whether the orchestration wrote it; documents are then the system's own.</param>
    public static JournalActor Of(CaseEvent happened, Actor actor, bool isSubmission, bool isTransition)
    {
        var doer = IsConsequence(happened, isSubmission, isTransition) ? Workflows.Actor.System : actor;
        return new JournalActor(doer.Subject, doer.Role, doer.OnBehalfOf);
    }

    private static bool IsConsequence(CaseEvent happened, bool isSubmission, bool isTransition) => happened switch
    {
        StepMoved { Trigger: Trigger.Unblock or Trigger.Cancel } => true,
        CaseMoved { Trigger: Trigger.Complete or Trigger.Refuse } => true,
        ClockSet or Proposed or Released or Frozen or RedoOpened or DueDateMoved => true,
        Reassigned => isSubmission,
        DocumentAdded => isTransition,
        _ => false,
    };
}

/// <summary>Words that belong to an entry; stored sealed.</summary>
/// <param name="Reason">Why.</param>
/// <param name="LegalBasis">By which law.</param>
/// <param name="Remedy">What can be done about it.</param>
/// <param name="Salt">Salt of the entry's commitment.</param>
internal sealed record JournalWords(string? Reason, string? LegalBasis, string? Remedy, string Salt);
