using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>How far the erasure of a case's personal data is. Follows from the journal; tells nothing personal.</summary>
/// <param name="Ground">Why.</param>
/// <param name="Reference">The file or rule behind it.</param>
/// <param name="ProposedBy">Who asked for it.</param>
/// <param name="ProposedAt">When.</param>
internal sealed record CaseErasure(ErasureGround Ground, string Reference, string ProposedBy, DateTimeOffset ProposedAt)
{
    /// <summary>Number of the journal entry that holds the proposal: what a decision must name.</summary>
    public long Proposal { get; init; }

    /// <summary>The second person; null while nobody decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Number of the journal entry that holds the decision.</summary>
    public long? Decision { get; init; }

    /// <summary>Hash of that entry.</summary>
    public string? DecisionHash { get; init; }

    /// <summary>When the key was destroyed; null while it is there.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Archives that were handed out before.</summary>
    public int Exports { get; init; }

    /// <summary>What an entry makes of it. A proposal replaces an earlier one that is not decided.</summary>
    /// <exception cref="InvalidOperationException">No case can have had this entry: nothing was proposed before.</exception>
    public static CaseErasure Apply(CaseErasure? erasure, JournalEntry entry) => (entry.Event, erasure) switch
    {
        (ErasureProposed proposed, _) => new CaseErasure(proposed.Ground, proposed.Reference, entry.Actor.Subject, entry.At) { Proposal = entry.Sequence },
        (ErasureDecided, { } asked) => asked with { DecidedBy = entry.Actor.Subject, DecidedAt = entry.At, Decision = entry.Sequence, DecisionHash = entry.Hash },
        (PersonalDataErased erased, { } decided) => decided with { ErasedAt = entry.At, Exports = erased.Exports },
        _ => throw new InvalidOperationException("An erasure that nobody proposed."),
    };
}
