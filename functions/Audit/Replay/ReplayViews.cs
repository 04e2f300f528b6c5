using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Replay;

/// <summary>Renders a case of then with the same code that rendered it then.</summary>
internal sealed class ReplayViews(CaseViews views)
{
    /// <summary>The case as each side saw it.</summary>
    /// <param name="then">The case as it stood.</param>
    /// <param name="last">Number of the last entry there is.</param>
    /// <param name="packs">The policy packs that applied.</param>
    public ReplayView Render(CaseAtRecord then, long last, IReadOnlyList<AppliedPack> packs)
    {
        var file = then.Record.File;
        var everybody = Everybody(file).ToList();
        return new ReplayView(
            file.CaseId, then.Entry.Sequence, last, then.Entry.At, then.FromHistory,
            new AppliedVersions(then.Record.Case.JourneyVersion, then.Record.Case.CalendarVersion, [.. packs.SelectMany(Named)], packs),
            View(then, everybody.Single(user => user.Is(Role.Founder))),
            View(then, everybody.First(user => user.Is(Role.WindowClerk))),
            View(then, everybody.Single(user => user.Is(Role.Auditor))),
            [.. everybody.Select(user => Permitted(then, user))]);
    }

    private CaseView View(CaseAtRecord then, CurrentUser user) => views.Render(then.Record, new Viewer(user, then.Record.File), then.Entry.At);

    private PermittedThen Permitted(CaseAtRecord then, CurrentUser user)
    {
        var view = View(then, user);
        return new PermittedThen(
            user.Roles[0], user.Departments, view.PermittedTriggers,
            [.. view.Steps.Where(step => step.PermittedTriggers.Count > 0).Select(step => new PermittedStep(step.Step, step.PermittedTriggers))]);
    }

    /// <summary>One of each kind: the founder, an officer at each desk of the case's district, an auditor, an administrator.</summary>
    private static IEnumerable<CurrentUser> Everybody(CaseFile file) =>
    [
        new(file.Founder, "", [Role.Founder], [], [], []),
        .. OfficerPost.All.Select(post => new CurrentUser("officer", "", [post.Role], post.Departments, [file.City], [file.District])),
        new("auditor", "", [Role.Auditor], [], [], []),
        new("administrator", "", [Role.Administrator], [], [], []),
    ];

    private static IEnumerable<string> Named(AppliedPack pack) => pack.Versions.Select(version => $"{pack.PackId} {version}");
}
