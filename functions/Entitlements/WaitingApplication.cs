namespace OpcOnboarding.Functions.Entitlements;

/// <summary>An application for an entitlement that waits for the vouchers' desk.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="CompanyName">Whose it is.</param>
/// <param name="District">Chinese name of the district.</param>
/// <param name="EntitlementId">The entitlement, in the case.</param>
/// <param name="ClauseId">The clause.</param>
/// <param name="TitleZh">Its Chinese name.</param>
/// <param name="TitleEn">Its English name.</param>
/// <param name="MostFen">The most that can be granted, in fen; null where the source states no figure.</param>
/// <param name="AppliedAt">When the founder asked.</param>
internal sealed record WaitingApplication(
    string CaseId,
    string CaseNumber,
    string? CompanyName,
    string District,
    string EntitlementId,
    string ClauseId,
    string TitleZh,
    string TitleEn,
    long? MostFen,
    DateTimeOffset AppliedAt);
