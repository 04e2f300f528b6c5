namespace OpcOnboarding.Workflows.Policies;

/// <summary>Every clause of every pack in reach, evaluated for a case.</summary>
/// <param name="Benefits">In the order of packs, clauses and claims.</param>
/// <param name="Totals">Their sums.</param>
/// <param name="PackVersions">Version by pack id: kept with the case, so that the answer can be found again.</param>
public sealed record BenefitReport(
    IReadOnlyList<Benefit> Benefits, BenefitTotals Totals, IReadOnlyDictionary<string, string> PackVersions);
