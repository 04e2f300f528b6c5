namespace OpcOnboarding.Workflows.Steps;

/// <summary>银行开户. The basic deposit account; a contract with the bank, not a permit.</summary>
public static class BankAccount
{
    /// <summary>The step as data; sources in steps.md 0.1, 0.2, 0.5 and 0.5b.</summary>
    public static StepDefinition Definition { get; } = new()
    {
        Kind = StepKind.BankAccount,
        Department = "bankAccount",
        StartsAfter = [StepKind.Registration],
        Materials = ["IdentityProof", "Articles", "AppointmentDecision", "DomicileProof", "CompanySeal", "WillingnessRecord"],
        Promised = new TimeLimit(2, new DateOnly(2026, 11, 1), "as one bank publishes"),
        Extension = new TimeLimit(5, new DateOnly(2026, 11, 1), "as one bank publishes: five more where something is in doubt"),
        MayBeLeftOutBy = [EntityType.IndividualBusiness],
        Nature = StepNature.Contract,
        Laws =
        [
            new LegalSource("优化营商环境条例", "Business Environment Regulation", ["26"]),
        ],
        Outcome =
        [
            new OutcomeField("bankName", Required: true),
            new OutcomeField("branchName", Required: true),
            new OutcomeField("accountNumber", Required: true),
            new OutcomeField("accountKind", Required: true),
            new OutcomeField("basicAccountFilingNumber", Required: false),
            new OutcomeField("openedOn", Required: true),
        ],
    };
}
