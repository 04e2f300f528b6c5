namespace OpcOnboarding.Workflows.Steps;

/// <summary>税务办理. The taxpayer confirms what registration handed over; type, periods and invoices are set.</summary>
public static class TaxSetup
{
    /// <summary>The step as data; sources in steps.md 0.1, 0.2, 0.5 and 0.5b.</summary>
    public static StepDefinition Definition { get; } = new()
    {
        Kind = StepKind.TaxSetup,
        Department = "taxSetup",
        StartsAfter = [StepKind.Registration],
        Materials = ["IdentityProof", "BasicAccountInfo", "TripartiteAgreement"],
        Promised = new TimeLimit(1, new DateOnly(2026, 11, 1), "design; Tax Collection Law art. 15"),
        Legal = new TimeLimit(5, new DateOnly(2024, 3, 1), "Invoice Measures art. 15"),
        Extension = new TimeLimit(4, new DateOnly(2024, 3, 1), "Invoice Measures art. 15: five in all"),
        Nature = StepNature.AdministrativeDecision,
        Laws =
        [
            new LegalSource("税收征收管理法", "Tax Collection Law", ["15"]),
            new LegalSource("发票管理办法", "Invoice Measures", ["15"]),
            new LegalSource("增值税法", "VAT Law", ["9"]),
        ],
        Outcome =
        [
            new OutcomeField("competentTaxOffice", Required: true),
            new OutcomeField("taxpayerType", Required: true),
            new OutcomeField("filingPeriod", Required: true),
            new OutcomeField("invoiceKinds", Required: true),
            new OutcomeField("invoiceQuotaFen", Required: true),
            new OutcomeField("firstFilingOn", Required: true),
            new OutcomeField("confirmedOn", Required: true),
        ],
    };
}
