namespace OpcOnboarding.Functions.Identity.Development;

/// <summary>A post that every sample city fills with one person.</summary>
/// <param name="Post">The middle or whole of the subject: <c>officer-window</c> becomes <c>officer-window-yancheng</c>.</param>
/// <param name="Officer">What the person is.</param>
internal sealed record SampleOffice(string Post, OfficerPost Officer)
{
    /// <summary>The posts, in the order in which <c>sample-people.json</c> names their holders.</summary>
    public static IReadOnlyList<SampleOffice> All { get; } =
    [
        Of("officer-window", Department.Window),
        Of("officer-registration", Department.Registration),
        Of("officer-bank", Department.BankAccount),
        Of("officer-tax", Department.TaxSetup),
        Of("officer-workspace", Department.Workspace),
        Of("officer-vouchers", Department.Vouchers),
        Of("officer-mentor", Department.MentorPairing),
        Of("officer-case-1", Department.CaseOfficers),
        Of("officer-case-2", Department.CaseOfficers),
        Of("supervisor", Enum.GetValues<Department>()),
    ];

    private static SampleOffice Of(string post, params Department[] departments) =>
        new(post, OfficerPost.All.Single(officer => officer.Departments.SequenceEqual(departments)));
}
