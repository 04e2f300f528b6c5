using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;

namespace OpcOnboarding.Functions.Administrators;

/// <summary>What a city has, and what of it is in use.</summary>
/// <param name="Key">Of the city.</param>
/// <param name="NameZh">Its name.</param>
/// <param name="Sample">Whether all of this is invented.</param>
/// <param name="Desks">Who sits where.</param>
/// <param name="Communities">Units.</param>
/// <param name="Mentors">Mentors.</param>
/// <param name="Budgets">Budgets of this year.</param>
internal sealed record CityResources(
    string Key,
    string NameZh,
    bool Sample,
    IReadOnlyList<DeskStaff> Desks,
    IReadOnlyList<CommunityUse> Communities,
    IReadOnlyList<MentorUse> Mentors,
    IReadOnlyList<BudgetUse> Budgets);

/// <summary>Who sits at a desk.</summary>
internal sealed record DeskStaff(Department Department, IReadOnlyList<OfficerView> Officers);

/// <summary>Units of a community: free, held for a case, assigned to one.</summary>
internal sealed record CommunityUse(string Id, string NameZh, string NameEn, int Free, int Held, int Assigned);

/// <summary>A mentor's places and how many are taken.</summary>
internal sealed record MentorUse(string Id, string NameZh, int Capacity, int Used);

/// <summary>A budget as it was when the first voucher was drawn on it, before that as the catalogue gives it, and what of it is drawn, in fen.</summary>
internal sealed record BudgetUse([property: Names(NameSets.VoucherTypeName)] string Type, int Year, long TotalFen, long UsedFen);
