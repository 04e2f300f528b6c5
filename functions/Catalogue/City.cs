namespace OpcOnboarding.Functions.Catalogue;

/// <summary>A city with desks, and what its desks have to give. One file per city in <c>Cities/</c>.</summary>
/// <param name="Key">Stable, lower-case Latin letters: part of the sample officers' subjects. Do not rename.</param>
/// <param name="NameZh">As in applications: 盐城市.</param>
/// <param name="NameEn">For people.</param>
/// <param name="ProvinceZh">The province.</param>
/// <param name="Code">The first four digits of its codes in GB/T 2260.</param>
/// <param name="Sample">True: offices, banks, communities, mentors and budgets below are invented.</param>
/// <param name="Districts">Every district with its offices.</param>
/// <param name="Banks">Where accounts can be opened.</param>
/// <param name="Communities">Where seats are.</param>
/// <param name="Mentors">Who guides founders.</param>
/// <param name="VoucherBudgets">One for each voucher type.</param>
internal sealed record City(
    string Key,
    string NameZh,
    string NameEn,
    string ProvinceZh,
    string Code,
    bool Sample,
    IReadOnlyList<District> Districts,
    IReadOnlyList<Bank> Banks,
    IReadOnlyList<Community> Communities,
    IReadOnlyList<MentorProfile> Mentors,
    IReadOnlyList<VoucherBudget> VoucherBudgets)
{
    /// <summary>The district of that Chinese name, or null.</summary>
    public District? FindDistrict(string? nameZh) => Districts.FirstOrDefault(district => district.NameZh == nameZh);
}
