using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes.Vouchers;

/// <summary>
/// Remembers, before money is drawn, on which budgets an attempt draws: a run that goes on after New Year draws on the
/// same year, and taking back finds every pot also when issuing was cut off.
/// </summary>
internal sealed class VoucherIssue(CaseTables tables)
{
    private const string Year = "Year";
    private const string Types = "Types";

    /// <summary>Writes down the budgets, or gives those that an earlier run of the attempt wrote.</summary>
    public async Task<IReadOnlyList<BudgetKey>> BeginAsync(
        string caseId, int attempt, City city, int year, IEnumerable<VoucherType> types, CancellationToken cancellationToken)
    {
        var row = new TableEntity(caseId, Key(attempt)) { [Year] = year, [Types] = string.Join(',', types) };
        return (await tables.Cases.AddAsync(row, cancellationToken)).IsCommitted
            ? Read(row, city)
            : await FindAsync(caseId, attempt, city, cancellationToken);
    }

    /// <summary>The budgets an attempt drew on; empty when it never came to that.</summary>
    public async Task<IReadOnlyList<BudgetKey>> FindAsync(string caseId, int attempt, City city, CancellationToken cancellationToken) =>
        Read(await tables.Cases.ReadOrNewAsync(caseId, Key(attempt), cancellationToken), city);

    private static IReadOnlyList<BudgetKey> Read(TableEntity row, City city) =>
        row.ReadText(Types) is { Length: > 0 } types && row.ReadInt32(Year) is { } year
            ? [.. types.Split(',').Select(type => new BudgetKey(city, Enum.Parse<VoucherType>(type), year))]
            : [];

    private static string Key(int attempt) => $"issue:vouchers:{attempt}";
}
