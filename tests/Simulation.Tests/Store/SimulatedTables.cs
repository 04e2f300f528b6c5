using OpcOnboarding.Simulation.Tests.Wires;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Simulation.Tests.Store;

/// <summary>One process's way to the tables of the store.</summary>
internal sealed class SimulatedTables(SimulatedStore store, Wire wire) : TableServiceClient(Pipeline)
{
    // Nothing is ever sent over it; a client cannot be made without one.
    internal static readonly TablePipeline Pipeline = TablePipeline.Create("UseDevelopmentStorage=true", null);

    public override TableClient GetTableClient(string tableName) => new SimulatedTable(tableName, store.Table(tableName), wire);
}
