using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Cases;

/// <summary>The product's tables, guarded (design, section 7).</summary>
internal sealed class CaseTables(TableServiceClient service)
{
    /// <summary>One partition per case.</summary>
    public GuardedTable Cases { get; } = new(service.GetTableClient("Cases"));

    /// <summary>Open tasks, one partition per city.</summary>
    public GuardedTable Worklist { get; } = new(service.GetTableClient("Worklist"));

    /// <summary>A person's cases, a city's cases, numbers, look-ups, officers' loads.</summary>
    public GuardedTable Directory { get; } = new(service.GetTableClient("Directory"));

    /// <summary>Budgets and vouchers, double entry.</summary>
    public GuardedTable Ledger { get; } = new(service.GetTableClient("Ledger"));

    /// <summary>Units and who holds them.</summary>
    public GuardedTable Workspaces { get; } = new(service.GetTableClient("Workspaces"));

    /// <summary>Mentors and their places.</summary>
    public GuardedTable Mentors { get; } = new(service.GetTableClient("Mentors"));

    /// <summary>Who looked at what and why.</summary>
    public GuardedTable Access { get; } = new(service.GetTableClient("Access"));

    private IReadOnlyList<GuardedTable> All => [Access, Ledger, Workspaces, Mentors, Directory, Worklist, Cases];

    /// <summary>Their names; what names a row of another table comes after that table.</summary>
    public IReadOnlyList<string> Names => [.. All.Select(table => table.Table.Name)];

    /// <summary>Makes the tables that do not exist yet.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        foreach (var table in All)
        {
            await table.Table.CreateIfNotExistsAsync(cancellationToken);
        }
    }
}
