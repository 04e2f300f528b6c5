using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Finder;

/// <summary>The same founder in every city that has a pack.</summary>
/// <param name="On">The day of application that was assumed.</param>
/// <param name="Cities">In the order of their English names.</param>
internal sealed record FinderView(DateOnly On, IReadOnlyList<FinderCity> Cities);

/// <summary>What one city would give.</summary>
/// <param name="City">Chinese name.</param>
/// <param name="CityEn">English name.</param>
/// <param name="Province">Chinese name of the province.</param>
/// <param name="Packs">The packs that reach it on the day: its own and its province's.</param>
/// <param name="Benefits">Every clause, with its verdict.</param>
/// <param name="Totals">Their sums.</param>
/// <param name="MissingFacts">What else is to be known of the founder for the clauses that can't be answered yet.</param>
internal sealed record FinderCity(
    string City,
    string CityEn,
    string Province,
    IReadOnlyList<FinderPack> Packs,
    IReadOnlyList<BenefitClause> Benefits,
    BenefitTotals Totals,
    IReadOnlyList<string> MissingFacts)
{
    public static FinderCity Of(CityBenefits city, PolicyCatalogue packs) => new(
        city.City,
        city.CityEn,
        city.Province,
        [.. city.Report.PackVersions.Keys.Order(StringComparer.Ordinal).Select(packId => FinderPack.Of(packs.Find(packId)!))],
        [.. city.Report.Benefits.Select(BenefitClause.Of)],
        city.Report.Totals,
        city.MissingFacts);
}

/// <summary>A pack behind the answers, and how firm it is.</summary>
/// <param name="PackId">Stable.</param>
/// <param name="Version">Edition: the same version gives the same answers.</param>
/// <param name="TitleZh">Chinese name.</param>
/// <param name="TitleEn">English name.</param>
/// <param name="Status">Whether the source is in force, a draft or a report.</param>
/// <param name="IsStartAssumed">Whether the source states no first day.</param>
/// <param name="ValidTo">Last day; null: not stated.</param>
internal sealed record FinderPack(
    string PackId, string Version, string TitleZh, string TitleEn, PackStatus Status, bool IsStartAssumed, DateOnly? ValidTo)
{
    public static FinderPack Of(PolicyPack pack) => new(
        pack.PackId, pack.Version, pack.TitleZh, pack.TitleEn, pack.Status, pack.IsStartAssumed, pack.ValidTo);
}
