using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Who pays a voucher: the first department that its clause names (责任单位).</summary>
internal static class ResponsibleDepartment
{
    /// <summary>For clauses whose source names none.</summary>
    public const string NotStated = "来源未载明";

    /// <summary>Every department that a clause names.</summary>
    public static IReadOnlySet<string> Among(PolicyCatalogue packs) =>
        packs.Packs.SelectMany(pack => pack.Clauses).SelectMany(clause => clause.Departments).Append(NotStated).ToHashSet();

    /// <summary>The department's name.</summary>
    public static string Of(VoucherAccount account, PolicyCatalogue packs)
    {
        var clause = account.PackId is { } pack ? packs.Find(pack)?.Clauses.FirstOrDefault(known => known.Id == account.ClauseId) : null;
        return clause?.Departments.Count > 0 ? clause.Departments[0] : NotStated;
    }
}
