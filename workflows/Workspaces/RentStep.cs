namespace OpcOnboarding.Workflows.Workspaces;

/// <summary>A rent that holds from some month after moving in: how the relief of a rent-free place is stepped down.</summary>
/// <param name="AfterMonths">Whole months after the first day; at least 1.</param>
/// <param name="MonthlyRentFen">Rent of a month from then on, in fen.</param>
public sealed record RentStep(int AfterMonths, long MonthlyRentFen);
