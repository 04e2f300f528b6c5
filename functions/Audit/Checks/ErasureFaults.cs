using System.Globalization;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Retention;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>What does not hold of an erasure that the journal tells of: who destroys a key by hand and writes the entries must not pass for two administrators.</summary>
/// <param name="opened">The case.</param>
/// <param name="erasure">What its journal tells.</param>
/// <param name="log">What the log says of the case, and of grants and periods.</param>
internal sealed class ErasureFaults(OpenedCase opened, CaseErasure erasure, LogView log)
{
    /// <summary>All of it; empty when the key is gone, two administrators wanted it so, and its time had come.</summary>
    public IEnumerable<Inconsistency> All() => [.. Key(), .. Persons(), .. log.Erasure is { } logged ? Logged(logged) : [Uncovered()]];

    private IEnumerable<Inconsistency> Key() => opened.Stored.CaseRow is { } row && row[CaseRow.KeyColumn] is not null
        ? [new Inconsistency(opened.Stored.CaseId, CaseRow.Key, erasure.Decision, "The key of an erased case is still there.")]
        : [];

    private IEnumerable<Inconsistency> Persons() => erasure.DecidedBy is null || erasure.DecidedBy == erasure.ProposedBy
        ? [Of(erasure.Decision, "The erasure was not decided by a second person.") with { Expected = $"not {erasure.ProposedBy}", Found = erasure.DecidedBy }]
        : [];

    private IEnumerable<Inconsistency> Logged(LoggedErasure logged) => logged.Decision.Head != erasure.DecisionHash || logged.Decision.Digest != RetentionLeaf.DigestOf(erasure)
        ? [Uncovered()]
        : erasure.DecidedAt is not { } decidedAt ? [] :
        [
            .. Right(logged, erasure.Proposal, erasure.ProposedBy, erasure.ProposedAt),
            .. Right(logged, erasure.Decision, erasure.DecidedBy!, decidedAt),
            .. Period(logged, decidedAt),
            .. erasure.ErasedAt < decidedAt ? [Of(erasure.Decision, "The key was destroyed before it was decided.")] : Array.Empty<Inconsistency>(),
        ];

    private Inconsistency Uncovered() => Of(erasure.Decision, "No checkpoint holds the decision to erase.") with { Expected = erasure.DecisionHash, Found = log.Erasure?.Decision.Head };

    /// <summary>The person was an administrator when the entry was made, and the entry was made when it says.</summary>
    private IEnumerable<Inconsistency> Right(LoggedErasure logged, long? sequence, string subject, DateTimeOffset at)
    {
        var role = opened.Entries.FirstOrDefault(entry => entry.Sequence == sequence)?.Actor.Role;
        if (role != CaseJson.Name(Role.Administrator) || !logged.WasAdministrator(subject, at))
        {
            yield return Of(sequence, "The log does not tell that the person was an administrator then.") with { Expected = CaseJson.Name(Role.Administrator), Found = $"{subject} {role}" };
        }

        var (before, first) = (log.Covered.Leaves.LastOrDefault(leaf => leaf.Leaf.Sequence < sequence), log.Covered.Leaves.FirstOrDefault(leaf => leaf.Leaf.Sequence >= sequence));
        if (at < before?.At - LoggedErasure.Tolerance || at > first?.At + LoggedErasure.Tolerance)
        {
            yield return Of(sequence, "The entry is not from between the checkpoints that it lies between.") with
            {
                Expected = string.Create(CultureInfo.InvariantCulture, $"{before?.At:O} to {first?.At:O}"),
                Found = at.ToString("O", CultureInfo.InvariantCulture),
            };
        }
    }

    /// <summary>By the periods that were in force then, of which the log tells.</summary>
    private IEnumerable<Inconsistency> Period(LoggedErasure logged, DateTimeOffset decidedAt)
    {
        if (opened.Record is not { } record)
        {
            return [];
        }

        var matters = opened.Entries.Where(entry => entry.Sequence < erasure.Decision).ToList();
        var ends = logged.ConfigurationsAt(decidedAt)
            .Select(periods => RetentionRule.EndsOn(record.Case, matters, periods.RetentionYearsCompleted, periods.RetentionYearsOther))
            .ToList();
        return ends.Any(end => end <= BusinessHours.BeijingDate(decidedAt))
            ? []
            : [Of(erasure.Decision, "The case was erased before its time was over.") with
            {
                Expected = ends is [{ } end, ..] ? $"not before {end:yyyy-MM-dd}" : "a period that the log tells of",
                Found = $"{BusinessHours.BeijingDate(decidedAt):yyyy-MM-dd}",
            }];
    }

    private Inconsistency Of(long? sequence, string what)
    {
        var row = opened.Journal.FirstOrDefault(row => row.Entries.Any(entry => entry.Sequence == sequence))?.Row.RowKey;
        return new Inconsistency(opened.Stored.CaseId, row ?? CaseRow.Key, sequence, what);
    }
}
