namespace OpcOnboarding.Workflows;

/// <summary>How heavily a material weighs (steps.md 0.5): only a secondary one may be missing at acceptance.</summary>
public enum MaterialWeight
{
    /// <summary>主要材料.</summary>
    Main,

    /// <summary>次要材料.</summary>
    Secondary,

    /// <summary>Made during the journey, not asked for at the start.</summary>
    Outcome,
}

/// <summary>One material of the shared set.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Weight">Whether it may be missing at acceptance.</param>
/// <param name="MadeByService">Whether the service makes it from the one form; never missing then.</param>
public sealed record Material(string Code, MaterialWeight Weight, bool MadeByService = false);

/// <summary>The one set of materials of all six steps (steps.md 0.5). Codes are held by running cases: do not rename.</summary>
public static class Materials
{
    /// <summary>Every material, in the order of steps.md.</summary>
    public static IReadOnlyList<Material> All { get; } =
    [
        new("RegistrationForm", MaterialWeight.Main, MadeByService: true),
        new("IdentityProof", MaterialWeight.Main),
        new("Articles", MaterialWeight.Main),
        new("AppointmentDecision", MaterialWeight.Main, MadeByService: true),
        new("DomicileProof", MaterialWeight.Secondary),
        new("Permit", MaterialWeight.Main),
        new("AuthorisationLetter", MaterialWeight.Main),
        new("FamilyPropertyStatement", MaterialWeight.Main, MadeByService: true),
        new("DeficiencyCommitment", MaterialWeight.Main),
        new("CommitmentLetter", MaterialWeight.Main),
        new("BusinessLicence", MaterialWeight.Outcome),
        new("CompanySeal", MaterialWeight.Outcome),
        new("WillingnessRecord", MaterialWeight.Outcome),
        new("BasicAccountInfo", MaterialWeight.Outcome),
        new("TripartiteAgreement", MaterialWeight.Secondary),
        new("MoveInAgreement", MaterialWeight.Main),
        new("EducationProof", MaterialWeight.Secondary),
        new("InsuranceRecord", MaterialWeight.Secondary),
        new("CostProof", MaterialWeight.Main),
        new("ProjectStatement", MaterialWeight.Main),
        new("MentorRequest", MaterialWeight.Secondary),
        new("ShareholderDecision", MaterialWeight.Main),
    ];

    /// <summary>Whether the code names a material.</summary>
    public static bool IsKnown(string code) => All.Any(material => material.Code == code);

    /// <summary>Whether the material may be missing at acceptance.</summary>
    public static bool IsSecondary(string code) => All.Any(material => material.Code == code && material.Weight == MaterialWeight.Secondary);
}
