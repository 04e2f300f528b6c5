namespace OpcOnboarding.Workflows.Workspaces;

/// <summary>Days with one rent.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="MonthlyRentFen">Rent of a month, in fen; 0: rent-free.</param>
public sealed record RentPeriod(DateOnly From, DateOnly To, long MonthlyRentFen);
