using System.Collections.ObjectModel;
using System.Globalization;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Entitlements;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Holds the parts of rows that never change once they are there against what leaves say of them. Part of the check of inclusion.</summary>
/// <param name="covered">What the log says of the case.</param>
/// <param name="now">No reading can be later.</param>
internal sealed class CoveredParts(CoveredSubject covered, DateTimeOffset now)
{
    // Readings may be written while a checkpoint is made, and clocks of several hosts are not quite the same.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private IReadOnlyDictionary<string, string>? parts;

    /// <summary>Parts that are gone, others than they were, or put in afterwards; readings that can't have been.</summary>
    public IEnumerable<Inconsistency> Faults(OpenedCase opened) => opened.Record is { } record
        ? [.. covered.Settled.Count == 0 ? [] : Parts(opened, record), .. Readings(opened, record)]
        : [];

    /// <summary>Whether the founder read a notice since the latest leaf.</summary>
    public bool HasNewReading(CaseRecord record) => !record.File.IsErased && record.File.Notices.Any(notice => notice.ReadAt >= Earliest(notice) && notice.ReadAt <= now + Tolerance);

    /// <summary>Whether the row has a part that no leaf names: else nothing in it tells why it was written again.</summary>
    public bool HasNew(OpenedCase opened, string rowKey) =>
        Found(opened).Keys.Any(name => SettledParts.RowOf(name) == rowKey && !covered.Settled.ContainsKey(name));

    private IReadOnlyDictionary<string, string> Found(OpenedCase opened) =>
        parts ??= opened.Record is { } record ? SettledParts.Of(record, opened.Stored.Rows) : ReadOnlyDictionary<string, string>.Empty;

    private IEnumerable<Inconsistency> Parts(OpenedCase opened, CaseRecord record)
    {
        var found = Found(opened);
        var altered = covered.Settled.Where(part => found.GetValueOrDefault(part.Key) != part.Value && (found.ContainsKey(part.Key) || !MayBeGone(part.Key, record, found)));
        var inserted = found.Keys.Where(name => !covered.Settled.ContainsKey(name) && BornIn(name, opened) <= covered.Latest!.Sequence);
        return [
            .. altered.Select(part => Of(opened, part.Key, found.ContainsKey(part.Key) ? "A part of the row that never changes was altered after a checkpoint." : "A part of the row that a checkpoint covers is gone.")),
            .. inserted.Select(name => Of(opened, name, "A part of the row is one that the checkpoint over its time does not know.")),
        ];
    }

    /// <summary>A state passes with the next entry, an application with its decision, a grant with its revocation, and everything that the key is needed for with the key.</summary>
    private static bool MayBeGone(string name, CaseRecord record, IReadOnlyDictionary<string, string> found) =>
        record.File.IsErased
        || (name.StartsWith(SettledParts.State, StringComparison.Ordinal) && name != $"{SettledParts.State}{record.File.Sequence}")
        || (RowNames.IsEntitlement(name) && found.Keys.Any(other => SettledParts.RowOf(other) == SettledParts.RowOf(name) && HasPassed(name, other)));

    /// <summary>Whether what was known of an entitlement may have become this: nothing follows on a decision but the revocation of a grant.</summary>
    private static bool HasPassed(string before, string now) =>
        Is(before, EntitlementState.Applied) ? !Is(now, EntitlementState.Applied)
        : Is(before, EntitlementState.Granted) && Is(now, EntitlementState.Revoked);

    private static bool Is(string part, EntitlementState state) => part.EndsWith($"/{CaseJson.Name(state)}", StringComparison.Ordinal);

    /// <summary>Number of the entry that brings a part; the highest for those that come without one, and 0 where there should be one and is none.</summary>
    private static long BornIn(string name, OpenedCase opened) =>
        After(name, SettledParts.State) is { } sequence ? long.Parse(sequence, CultureInfo.InvariantCulture)
        : After(name, SettledParts.Notice) is { } notice ? NumberOf(notice)
        : After(name, SettledParts.Outcome) is { } step ? Last(opened, happened => happened is StepMoved { Trigger: Trigger.Approve } moved && CaseJson.Name(moved.Step) == step)
        : After(name, SettledParts.FileName) is { } version ? Last(opened, happened => happened is DocumentAdded added && $"{added.DocumentId}/{added.Version}" == version)
        : RowNames.IsEntitlement(name) ? Last(opened, happened => happened is EntitlementMoved moved && SettledParts.EntitlementOf(moved.EntitlementId, moved.State) == name)
        : long.MaxValue;

    private static string? After(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : null;

    /// <summary>A notice's id is <c>n{sequence}</c>.</summary>
    private static long NumberOf(string notice) =>
        notice.Length > 1 && long.TryParse(notice.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;

    private static long Last(OpenedCase opened, Func<CaseEvent, bool> isIt) =>
        opened.Entries.Where(entry => isIt(entry.Event)).Select(entry => entry.Sequence).DefaultIfEmpty(0).Max();

    private IEnumerable<Inconsistency> Readings(OpenedCase opened, CaseRecord record) => record.File.Notices
        .Where(notice => notice.ReadAt is { } at && (at > now + Tolerance || at < (IsKnown(notice) ? notice.At : Earliest(notice))))
        .Select(notice => Of(opened, SettledParts.Reading + notice.Id, "The notice can't have been read then."));

    /// <summary>Whether a checkpoint covers the reading, or may do so: logs from before there were parts do not tell.</summary>
    private bool IsKnown(Notice notice) => covered.Settled.Count == 0 || covered.Settled.ContainsKey(SettledParts.Reading + notice.Id);

    /// <summary>A reading that no checkpoint covers is younger than the latest one over the case.</summary>
    private DateTimeOffset Earliest(Notice notice)
    {
        var covering = covered.Leaves[^1].At - Tolerance;
        return covering > notice.At ? covering : notice.At;
    }

    private static Inconsistency Of(OpenedCase opened, string part, string what) =>
        new(opened.Stored.CaseId, SettledParts.RowOf(part), null, what) { Expected = part[(SettledParts.RowOf(part).Length + 1)..] };
}
