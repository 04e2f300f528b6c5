namespace OpcOnboarding.Workflows.Workspaces;

/// <summary>Yancheng's figures for a recognised community (OPC社区建设指引, annex 1); the other demands of the guideline are no figures.</summary>
public static class RecognitionStandard
{
    private static readonly (string Clause, string Figure, int AtLeast, Func<CommunityFigures, int?> Read)[] Demands =
    [
        ("YC-A1.1", nameof(CommunityFigures.ServiceStaff), 10, figures => figures.ServiceStaff),
        ("YC-A1.1", nameof(CommunityFigures.FullTimeStaff), 5, figures => figures.FullTimeStaff),
        ("YC-A1.1", nameof(CommunityFigures.Mentors), 2, figures => figures.Mentors),
        ("YC-A1.2", nameof(CommunityFigures.OfficeAreaSquareMetres), 500, figures => figures.OfficeAreaSquareMetres),
        ("YC-A1.2", nameof(CommunityFigures.Seats), 50, figures => figures.Seats),
        ("YC-A1.2", nameof(CommunityFigures.AiFirms), 20, figures => figures.AiFirms),
        ("YC-A1.2", nameof(CommunityFigures.Opcs), 10, figures => figures.Opcs),
        ("YC-A1.3", nameof(CommunityFigures.FinancialInstitutions), 2, figures => figures.FinancialInstitutions),
        ("YC-A1.3", nameof(CommunityFigures.Roadshows), 5, figures => figures.Roadshows),
        ("YC-A1.3", nameof(CommunityFigures.FinancedProjects), 5, figures => figures.FinancedProjects),
        ("YC-A1.6", nameof(CommunityFigures.ScenesFound), 20, figures => figures.ScenesFound),
        ("YC-A1.6", nameof(CommunityFigures.ScenesLanded), 5, figures => figures.ScenesLanded),
        ("YC-A1.7", nameof(CommunityFigures.Events), 10, figures => figures.Events),
    ];

    /// <summary>Every demand with what is said about it. Area and seats stand for each other: either suffices (seeds, question 9).</summary>
    public static IReadOnlyList<RecognitionFinding> Check(CommunityFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return [.. Demands.Select(demand => new RecognitionFinding(demand.Clause, demand.Figure, demand.AtLeast, demand.Read(figures)))];
    }

    /// <summary>Whether all figures hold; false when one does not; null while one that decides is not stated.</summary>
    public static bool? IsMet(CommunityFigures figures)
    {
        var findings = Check(figures);
        var premises = findings.Where(IsPremises).Select(finding => finding.IsMet).ToList();
        bool?[] all = [.. findings.Where(finding => !IsPremises(finding)).Select(finding => finding.IsMet), premises.Contains(true) ? true : premises.Contains(null) ? null : false];
        return all.Contains(false) ? false : all.Contains(null) ? null : true;
    }

    private static bool IsPremises(RecognitionFinding finding) =>
        finding.Figure is nameof(CommunityFigures.OfficeAreaSquareMetres) or nameof(CommunityFigures.Seats);
}
