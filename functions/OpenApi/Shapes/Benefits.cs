using OpcOnboarding.Functions.Founders;

namespace OpcOnboarding.Functions.OpenApi.Shapes;

/// <summary>What was proposed to a founder, by step, and every clause that reaches the case.</summary>
/// <param name="Workspace">Seats; left out while none is held.</param>
/// <param name="Vouchers">Claims, also before they are issued.</param>
/// <param name="MentorPairing">Mentors; left out while none is reserved.</param>
/// <param name="Clauses">Every clause with its verdict.</param>
[NullableIsOptional]
internal sealed record Benefits(SeatProposals? Workspace, VoucherProposals? Vouchers, MentorProposals? MentorPairing, IReadOnlyList<BenefitClause> Clauses);

/// <summary>Claims to vouchers.</summary>
/// <param name="Proposals">Every claim.</param>
/// <param name="Preview">Whether nothing is issued yet.</param>
internal sealed record VoucherProposals(IReadOnlyList<VoucherShape> Proposals, bool Preview);

/// <summary>Seats to choose between.</summary>
/// <param name="HeldUnitId">The one that is held.</param>
/// <param name="Proposals">All that were proposed.</param>
internal sealed record SeatProposals(string HeldUnitId, IReadOnlyList<SeatProposal> Proposals);

/// <summary>One seat.</summary>
internal sealed record SeatProposal(
    string UnitId,
    string Label,
    string CommunityId,
    string CommunityNameZh,
    string CommunityNameEn,
    string District,
    string AddressZh,
    [property: Names(NameSets.WorkspaceTierName)] string Tier,
    int Seats,
    long MonthlyRentFen,
    bool Held);

/// <summary>Mentors to choose between.</summary>
/// <param name="HeldMentorId">The one whose place is reserved; null when all who were asked have declined.</param>
/// <param name="Proposals">The best, with reasons.</param>
internal sealed record MentorProposals(string? HeldMentorId, IReadOnlyList<MentorProposal> Proposals);

/// <summary>One mentor.</summary>
internal sealed record MentorProposal(
    string MentorId,
    string MentorName,
    int Score,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> ReasonsEn,
    IReadOnlyList<MentorScorePart> Parts,
    [property: Names(NameSets.MentorFieldName)] IReadOnlyList<string> Fields,
    IReadOnlyList<string> Industries,
    bool Held);

/// <summary>One reason for a score.</summary>
/// <param name="Criterion">What it is about.</param>
/// <param name="Points">What it brings.</param>
/// <param name="Subject">What matched.</param>
internal sealed record MentorScorePart([property: Names(NameSets.MentorCriterionName)] string Criterion, int Points, string Subject);
