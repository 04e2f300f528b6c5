using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>What the log says about the right to erase a case: the decision, and the grants and periods that were in force at any moment.</summary>
/// <param name="decision">The leaves of the decision.</param>
/// <param name="configuration">Those of the service's settings.</param>
/// <param name="grants">Those of grants, by subject.</param>
internal sealed class LoggedErasure(CoveredSubject decision, CoveredSubject? configuration, IReadOnlyDictionary<string, CoveredSubject> grants)
{
    /// <summary>How far clocks of several hosts may differ, and how much later than a change its leaf may be.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>The leaf of the decision that was the latest.</summary>
    public LogLeaf Decision => decision.Latest!;

    /// <summary>Null where no leaf tells of a decision about the case.</summary>
    public static LoggedErasure? Find(IReadOnlyDictionary<(LeafKind Kind, string Subject), CoveredSubject> subjects, string caseId) =>
        subjects.TryGetValue((LeafKind.Retention, caseId), out var decision)
            ? new LoggedErasure(
                decision.Copy(),
                subjects.GetValueOrDefault((LeafKind.Configuration, FixedLeaves.Service))?.Copy(),
                subjects.Where(subject => subject.Key.Kind == LeafKind.Grants).ToDictionary(subject => subject.Key.Subject, subject => subject.Value.Copy()))
            : null;

    /// <summary>The settings in force at a moment; two when they changed about then, none when the log does not tell.</summary>
    public IReadOnlyList<ServiceConfiguration> ConfigurationsAt(DateTimeOffset at) => [.. ContentsAt(configuration, at).Select(CaseJson.Read<ServiceConfiguration>)];

    /// <summary>Whether a person was an administrator: by the directory of people where sign-in is by name, else by a token that the service verified.</summary>
    public bool WasAdministrator(string subject, DateTimeOffset at) =>
        Granted(FixedLeaves.People, at, CaseJson.Read<IReadOnlyList<LoggedGrant>>, ConfigurationsAt(at).Any(settings => settings.Identity == IdentityMode.Development))
            .Concat(Granted(SeenGrants.SubjectOf(subject), at, text => [CaseJson.Read<LoggedGrant>(text)], counts: true))
            .Any(grant => grant.Subject == subject && grant.Roles.Contains(Role.Administrator));

    private IEnumerable<LoggedGrant> Granted(string subject, DateTimeOffset at, Func<string, IReadOnlyList<LoggedGrant>> read, bool counts) =>
        counts ? ContentsAt(grants.GetValueOrDefault(subject), at).SelectMany(read) : [];

    private static IEnumerable<string> ContentsAt(CoveredSubject? subject, DateTimeOffset at)
    {
        var leaves = subject?.Leaves ?? [];
        return leaves
            .Where((leaf, index) => leaf.At - Tolerance <= at && (index + 1 == leaves.Count || at <= leaves[index + 1].At + Tolerance))
            // A leaf from before contents were kept is read by a later one over the same.
            .Select(leaf => leaves.FirstOrDefault(other => other.Leaf.Digest == leaf.Leaf.Digest && other.Leaf.Content is not null)?.Leaf.Content)
            .OfType<string>();
    }
}
