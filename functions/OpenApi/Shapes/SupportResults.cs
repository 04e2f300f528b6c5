namespace OpcOnboarding.Functions.OpenApi.Shapes;

/// <summary>Outcome of the workspace step.</summary>
[NullableIsOptional]
internal sealed record WorkspaceResult(
    string CommunityId,
    string? CommunityNameZh,
    string UnitId,
    [property: Names(NameSets.WorkspaceTierName)] string Tier,
    int Seats,
    DateOnly From,
    DateOnly To,
    long MonthlyRentFen,
    DateOnly? RentFreeUntil,
    string? AgreementDocumentId);

/// <summary>Outcome of mentor pairing.</summary>
[NullableIsOptional]
internal sealed record MentorPairingResult(
    string MentorId,
    string MentorName,
    int Score,
    IReadOnlyList<string>? Reasons,
    IReadOnlyList<string>? ReasonsEn,
    [property: Names(NameSets.MentorFieldName)] IReadOnlyList<string>? Fields,
    IReadOnlyList<string>? Industries,
    DateTimeOffset? FirstMeetingAt,
    string? Channel);

/// <summary>Outcome of the vouchers step.</summary>
/// <param name="Vouchers">What was issued.</param>
/// <param name="Declined">Clauses that grant nothing, with the reason.</param>
/// <param name="IssuedOn">When.</param>
internal sealed record VouchersResult(IReadOnlyList<VoucherShape> Vouchers, IReadOnlyList<VoucherShape> Declined, DateOnly IssuedOn);

/// <summary>What a desk may say about vouchers; clauses it does not name are declined.</summary>
/// <param name="Vouchers">What is granted.</param>
internal sealed record VouchersDecision(IReadOnlyList<DecidedVoucher> Vouchers);

/// <summary>One clause as the desk decides it.</summary>
/// <param name="PackId">The pack.</param>
/// <param name="ClauseId">The clause.</param>
/// <param name="Subject">Which claim under it.</param>
/// <param name="AmountFen">Not more than was assessed.</param>
[NullableIsOptional]
internal sealed record DecidedVoucher(string PackId, string ClauseId, string? Subject, long? AmountFen);
