using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Administrators;

/// <summary>A policy pack as the API lists it.</summary>
/// <param name="PackId">Stable.</param>
/// <param name="Version">Edition: the same version gives the same answers.</param>
/// <param name="TitleZh">Chinese name.</param>
/// <param name="TitleEn">English name.</param>
/// <param name="Province">The province.</param>
/// <param name="City">The city; null for the pack of a province.</param>
/// <param name="Level">Who grants.</param>
/// <param name="Status">How firm the source is.</param>
/// <param name="ReachesFrom">First day.</param>
/// <param name="IsStartAssumed">Whether the first day is only assumed.</param>
/// <param name="ValidTo">Last day; null: not stated.</param>
/// <param name="InForce">Whether it reaches today.</param>
/// <param name="Clauses">How many benefits it has.</param>
internal sealed record PackView(
    string PackId,
    string Version,
    string TitleZh,
    string TitleEn,
    string Province,
    string? City,
    PackLevel Level,
    PackStatus Status,
    DateOnly ReachesFrom,
    bool IsStartAssumed,
    DateOnly? ValidTo,
    bool InForce,
    int Clauses)
{
    public static PackView Of(PolicyPack pack, DateOnly today) => new(
        pack.PackId,
        pack.Version,
        pack.TitleZh,
        pack.TitleEn,
        pack.Province,
        pack.City,
        pack.Level,
        pack.Status,
        pack.ReachesFrom,
        pack.IsStartAssumed,
        pack.ValidTo,
        pack.IsValidOn(today),
        pack.Clauses.Count);
}
