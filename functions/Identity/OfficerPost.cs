namespace OpcOnboarding.Functions.Identity;

/// <summary>A kind of officer: a role with its desks.</summary>
/// <param name="Role">The role.</param>
/// <param name="Departments">The desks.</param>
internal sealed record OfficerPost(Role Role, IReadOnlyList<Department> Departments)
{
    /// <summary>One of each kind that the journey's desks need.</summary>
    public static IReadOnlyList<OfficerPost> All { get; } =
    [
        new(Role.WindowClerk, [Department.Window]),
        new(Role.Reviewer, [Department.Registration]),
        new(Role.BankClerk, [Department.BankAccount]),
        new(Role.TaxOfficer, [Department.TaxSetup]),
        new(Role.CommunityManager, [Department.Workspace]),
        new(Role.VoucherManager, [Department.Vouchers]),
        new(Role.CommunityManager, [Department.MentorPairing]),
        new(Role.CaseOfficer, [Department.CaseOfficers]),
        new(Role.DepartmentHead, Enum.GetValues<Department>()),
    ];
}
