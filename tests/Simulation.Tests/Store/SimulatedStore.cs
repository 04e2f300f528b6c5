namespace OpcOnboarding.Simulation.Tests.Store;

/// <summary>The storage account of a world: its tables, which outlive every process.</summary>
internal sealed class SimulatedStore
{
    private readonly Dictionary<string, StoredTable> _tables = new(StringComparer.OrdinalIgnoreCase);

    public StoredTable Table(string name)
    {
        if (!_tables.TryGetValue(name, out var table))
        {
            _tables.Add(name, table = new StoredTable());
        }

        return table;
    }
}
