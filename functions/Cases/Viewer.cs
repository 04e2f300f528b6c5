using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>What a person is to one case. Deny by default: who is nothing to it does not see it.</summary>
internal sealed class Viewer
{
    private readonly CurrentUser user;
    private readonly bool isFounder;
    private readonly bool isOfficer;
    private readonly bool isDeleted;

    public Viewer(CurrentUser user, CaseFile file)
    {
        this.user = user;
        isFounder = user.Is(Role.Founder) && user.Subject == file.Founder;
        isOfficer = user.Covers(file.City, file.District);
        isDeleted = file.IsDeleted;
    }

    /// <summary>Who it is.</summary>
    public CurrentUser User => user;

    /// <summary>Whether the case may be shown: to its founder, the officers of its district, and auditors.</summary>
    public bool MaySee => !isDeleted && IsConcerned;

    /// <summary>Whether commands may name the case: who sees it, or saw it before its deletion began, and administrators, who do not see it.</summary>
    public bool MayAddress => IsConcerned || user.Is(Role.Administrator);

    /// <summary>Whether the viewer is the founder.</summary>
    public bool IsFounder => isFounder;

    /// <summary>Whether the viewer is an officer of the case's district.</summary>
    public bool IsOfficer => isOfficer;

    /// <summary>Whether the viewer may hand the case over: heads of departments and one-on-one officers.</summary>
    public bool MayReassign => isOfficer && (user.Is(Role.DepartmentHead) || user.Is(Role.CaseOfficer));

    private bool IsConcerned => isFounder || isOfficer || user.Is(Role.Auditor);

    /// <summary>The viewer as actor at a step, or at the case (no step).</summary>
    public Actor ActorIn(StepDefinition? step)
    {
        var parties = PartiesIn(step);
        return new Actor(user.Subject, CaseJson.Name(RoleFor(parties)), parties);
    }

    private Party PartiesIn(StepDefinition? step)
    {
        var parties = isFounder ? Party.Founder : Party.None;
        parties |= user.Is(Role.Administrator) ? Party.Administrator : Party.None;
        return isOfficer ? parties | OfficerParties(step) : parties;
    }

    private Party OfficerParties(StepDefinition? step)
    {
        var sitsAtDesk = step is not null && user.Departments.Any(department => CaseJson.Name(department) == step.Department);
        var isHead = user.Is(Role.DepartmentHead);
        return (user.Is(Role.WindowClerk) ? Party.Window : Party.None)
            | (user.Is(Role.CaseOfficer) ? Party.CaseOfficer : Party.None)
            | (isHead && (step is null || sitsAtDesk) ? Party.DepartmentHead : Party.None)
            | (!isHead && sitsAtDesk ? Party.Desk : Party.None);
    }

    /// <summary>The role that is journaled: the one that makes the person a party.</summary>
    private Role RoleFor(Party parties) => parties switch
    {
        _ when parties.HasFlag(Party.Founder) => Role.Founder,
        _ when parties.HasFlag(Party.Administrator) => Role.Administrator,
        _ when parties.HasFlag(Party.Window) => Role.WindowClerk,
        _ when parties.HasFlag(Party.DepartmentHead) => Role.DepartmentHead,
        _ => user.Roles[0],
    };
}
