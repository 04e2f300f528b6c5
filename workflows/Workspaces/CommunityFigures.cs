namespace OpcOnboarding.Workflows.Workspaces;

/// <summary>What is said about a community, as far as it is said; null: not stated, which is neither zero nor enough.</summary>
/// <remarks>The figures are those that Yancheng's guideline asks for (annex 1, A1.1 to A1.3, A1.6, A1.7).</remarks>
public sealed record CommunityFigures
{
    /// <summary>The seed's row that states them (<c>NT-W1</c>); null where they are invented with the rest of a sample.</summary>
    public string? Clause { get; init; }

    /// <summary>Core office area in square metres.</summary>
    public int? OfficeAreaSquareMetres { get; init; }

    /// <summary>Seats.</summary>
    public int? Seats { get; init; }

    /// <summary>AI firms that are incubated.</summary>
    public int? AiFirms { get; init; }

    /// <summary>One-person companies among them.</summary>
    public int? Opcs { get; init; }

    /// <summary>People who serve the firms.</summary>
    public int? ServiceStaff { get; init; }

    /// <summary>Those of them who do nothing else.</summary>
    public int? FullTimeStaff { get; init; }

    /// <summary>Mentors.</summary>
    public int? Mentors { get; init; }

    /// <summary>Financial institutions in the community.</summary>
    public int? FinancialInstitutions { get; init; }

    /// <summary>Roadshows in a year.</summary>
    public int? Roadshows { get; init; }

    /// <summary>Projects helped to finance, each of 1,000,000 yuan or more.</summary>
    public int? FinancedProjects { get; init; }

    /// <summary>Scenes found in a year.</summary>
    public int? ScenesFound { get; init; }

    /// <summary>Scenes landed in a year.</summary>
    public int? ScenesLanded { get; init; }

    /// <summary>Events in a year.</summary>
    public int? Events { get; init; }
}
