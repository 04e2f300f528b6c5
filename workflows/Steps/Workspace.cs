namespace OpcOnboarding.Workflows.Steps;

/// <summary>工位入驻. A seat that no other case can hold; a contract of use, not a permit.</summary>
public static class Workspace
{
    /// <summary>The step as data; sources in steps.md 0.1, 0.2, 0.5 and 0.5b.</summary>
    public static StepDefinition Definition { get; } = new()
    {
        Kind = StepKind.Workspace,
        Department = "workspace",
        ApprovedAfter = [StepKind.Registration],
        Materials = ["IdentityProof", "MoveInAgreement", "DeficiencyCommitment"],
        Promised = new TimeLimit(3, new DateOnly(2026, 11, 1), "design"),
        Extension = new TimeLimit(3, new DateOnly(2026, 11, 1), "design: the promise once more"),
        MayBeLeftOutBy = Enum.GetValues<EntityType>(),
        ProposesOutcome = true,
        Nature = StepNature.Contract,
        Outcome =
        [
            new OutcomeField("communityId", Required: true),
            new OutcomeField("unitId", Required: true),
            new OutcomeField("tier", Required: true),
            new OutcomeField("seats", Required: true),
            new OutcomeField("from", Required: true),
            new OutcomeField("to", Required: true),
            new OutcomeField("monthlyRentFen", Required: true),
            new OutcomeField("rentFreeUntil", Required: false),
            new OutcomeField("agreementDocumentId", Required: false),
        ],
    };
}
