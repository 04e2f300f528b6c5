using System.Globalization;
using OpcOnboarding.Functions.Cases;

using OpcOnboarding.Functions.Audit.Log;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>What a check finds. One for each check, whatever the others find.</summary>
/// <param name="Check">Which.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Inconsistencies">Everything that does not hold; empty when it passed.</param>
/// <param name="Evidence">What the verdict rests on, by name.</param>
internal sealed record Verdict(
    CheckName Check, CheckOutcome Outcome, IReadOnlyList<Inconsistency> Inconsistencies, IReadOnlyDictionary<string, string> Evidence)
{
    /// <summary>Passed when nothing was found.</summary>
    public static Verdict Of(CheckName check, IEnumerable<Inconsistency> found, params IEnumerable<(string Name, string Value)> evidence)
    {
        IReadOnlyList<Inconsistency> all = [.. found];
        return new Verdict(check, all.Count == 0 ? CheckOutcome.Passed : CheckOutcome.Failed, all, evidence.ToDictionary(entry => entry.Name, entry => entry.Value));
    }

    /// <summary>Erased when nothing was found: what is gone with the key can't be checked, all else was.</summary>
    public static Verdict OfErased(CheckName check, CaseErasure erasure, IEnumerable<Inconsistency> found, params IEnumerable<(string Name, string Value)> evidence)
    {
        var verdict = Of(
            check,
            found,
            [
                ("erasedAt", erasure.ErasedAt?.ToString("O", CultureInfo.InvariantCulture) ?? ""),
                ("ground", CaseJson.Name(erasure.Ground)),
                ("reference", erasure.Reference),
                ("proposedBy", erasure.ProposedBy),
                ("decidedBy", erasure.DecidedBy ?? ""),
                ("decision", $"{erasure.Decision}"),
                .. evidence,
            ]);
        return verdict.Outcome == CheckOutcome.Passed ? verdict with { Outcome = CheckOutcome.Erased } : verdict;
    }

    /// <summary>There is nothing yet that the check could be made with.</summary>
    public static Verdict NotCovered(CheckName check, params IEnumerable<(string Name, string Value)> evidence) =>
        new(check, CheckOutcome.NotCovered, [], evidence.ToDictionary(entry => entry.Name, entry => entry.Value));
}

/// <summary>One thing that does not hold.</summary>
/// <param name="CaseId">The case; null where it is about none.</param>
/// <param name="Row">The row or blob.</param>
/// <param name="Sequence">The journal entry; null where it is about none.</param>
/// <param name="What">What is wrong, as a sentence.</param>
internal sealed record Inconsistency(string? CaseId, string Row, long? Sequence, string What)
{
    /// <summary>What should be there; null where nothing can be said without personal data.</summary>
    public string? Expected { get; init; }

    /// <summary>What is there.</summary>
    public string? Found { get; init; }
}

/// <summary>The checks.</summary>
internal enum CheckName
{
    /// <summary>Every row carries the seal that it was written with.</summary>
    Seals,

    /// <summary>The journal has no gap and each entry names the hash of the one before.</summary>
    Chain,

    /// <summary>The view is the fold of the journal.</summary>
    View,

    /// <summary>What is sealed opens with the case's key, and words are those that were committed to.</summary>
    SealedData,

    /// <summary>Forms, documents and commands are those that the journal names.</summary>
    Attachments,

    /// <summary>Work list and directory are what the case says.</summary>
    Indexes,

    /// <summary>Vouchers are booked as the journal has it.</summary>
    Ledger,

    /// <summary>The code decides again what was recorded.</summary>
    Decisions,

    /// <summary>Everything that a checkpoint covers is still there and the same.</summary>
    Inclusion,

    /// <summary>The checkpoints are signed, in order, and over the log as it is.</summary>
    Checkpoint,

    /// <summary>The access log is one chain for each day, and all that checkpoints cover of it is there and the same. Of the service as a whole.</summary>
    Access,

    /// <summary>All bookings that checkpoints cover are there and the same. Of the service as a whole.</summary>
    Budgets,

    /// <summary>Journey, packs, grants and configuration are those that the log names last. Of the service as a whole.</summary>
    Rules,
}

/// <summary>How a check went.</summary>
internal enum CheckOutcome
{
    /// <summary>All holds.</summary>
    Passed,

    /// <summary>Something does not hold.</summary>
    Failed,

    /// <summary>Nothing to check with: too young for a checkpoint, or the history was purged or could not be read.</summary>
    NotCovered,

    /// <summary>The personal data were erased by a decision of two persons; what is left holds.</summary>
    Erased,
}
