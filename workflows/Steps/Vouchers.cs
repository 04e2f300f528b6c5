namespace OpcOnboarding.Workflows.Steps;

/// <summary>券的发放. The clauses of the city's packs, with amount and arithmetic.</summary>
public static class Vouchers
{
    /// <summary>The step as data; sources in steps.md 0.1, 0.2, 0.5 and 0.5b.</summary>
    public static StepDefinition Definition { get; } = new()
    {
        Kind = StepKind.Vouchers,
        Department = "vouchers",
        StartsAfter = [StepKind.Registration],
        Materials = ["IdentityProof", "EducationProof", "InsuranceRecord", "CostProof", "ProjectStatement"],
        Promised = new TimeLimit(5, new DateOnly(2026, 11, 1), "design, public notice not counted"),
        Extension = new TimeLimit(5, new DateOnly(2026, 11, 1), "design: the promise once more"),
        MayBeLeftOutBy = Enum.GetValues<EntityType>(),
        ProposesOutcome = true,
        Nature = StepNature.AdministrativeDecision,
        Outcome =
        [
            new OutcomeField("vouchers", Required: true),
        ],
    };
}
