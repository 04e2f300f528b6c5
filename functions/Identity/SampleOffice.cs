namespace OpcOnboarding.Functions.Identity;

/// <summary>A post that every sample city fills with one person.</summary>
/// <param name="Post">The middle or whole of the subject: <c>officer-window</c> becomes <c>officer-window-yancheng</c>.</param>
/// <param name="Role">The person's role.</param>
/// <param name="Departments">The person's desks.</param>
internal sealed record SampleOffice(string Post, Role Role, IReadOnlyList<Department> Departments)
{
    /// <summary>The posts, in the order in which <c>sample-people.json</c> names their holders.</summary>
    public static IReadOnlyList<SampleOffice> All { get; } =
    [
        new("officer-window", Role.WindowClerk, [Department.Window]),
        new("officer-registration", Role.Reviewer, [Department.Registration]),
        new("officer-bank", Role.BankClerk, [Department.BankAccount]),
        new("officer-tax", Role.TaxOfficer, [Department.TaxSetup]),
        new("officer-workspace", Role.CommunityManager, [Department.Workspace]),
        new("officer-vouchers", Role.VoucherManager, [Department.Vouchers]),
        new("officer-mentor", Role.CommunityManager, [Department.MentorPairing]),
        new("officer-case-1", Role.CaseOfficer, [Department.CaseOfficers]),
        new("officer-case-2", Role.CaseOfficer, [Department.CaseOfficers]),
        new("supervisor", Role.DepartmentHead, Enum.GetValues<Department>()),
    ];
}
