namespace OpcOnboarding.Workflows.Steps;

/// <summary>企业登记. The registry's formal review (RR 19); its outcome is the business licence.</summary>
public static class Registration
{
    /// <summary>The step as data; sources in steps.md 0.1, 0.2, 0.5 and 0.5b.</summary>
    public static StepDefinition Definition { get; } = new()
    {
        Kind = StepKind.Registration,
        Department = "registration",
        Materials = ["IdentityProof", "Articles", "AppointmentDecision", "DomicileProof", "Permit", "RegistrationForm", "FamilyPropertyStatement"],
        Promised = new TimeLimit(1, new DateOnly(2026, 11, 1), "design; Sichuan one day, seed 002"),
        Legal = new TimeLimit(3, new DateOnly(2022, 3, 1), "Regulation on the Registration of Market Entities art. 19"),
        Extension = new TimeLimit(3, new DateOnly(2022, 3, 1), "same, art. 19: three more with the head's approval"),
        Nature = StepNature.AdministrativeDecision,
        Laws =
        [
            new LegalSource("市场主体登记管理条例", "Regulation on the Registration of Market Entities", ["16", "19", "20"]),
            new LegalSource("公司法", "Company Law", ["30-32"]),
            new LegalSource("行政许可法", "Administrative Licensing Law", ["32", "38"]),
        ],
        Outcome =
        [
            new OutcomeField("unifiedSocialCreditCode", Required: true),
            new OutcomeField("entityNameZh", Required: true),
            new OutcomeField("entityType", Required: true),
            new OutcomeField("registeredOn", Required: true),
            new OutcomeField("registrationAuthority", Required: true),
            new OutcomeField("licenceNumber", Required: false),
            new OutcomeField("domicile", Required: true),
            new OutcomeField("businessScopeZh", Required: true),
            new OutcomeField("registeredCapitalFen", Required: true, OnlyFor: EntityType.OnePersonLimitedCompany),
            new OutcomeField("legalRepresentative", Required: true),
        ],
    };
}
