using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>Every row that can be written by a guarded write only carries the seal over what it holds.</summary>
internal sealed class SealCheck : IStoreCheck
{
    // The others are indexes, which are rebuilt and compared.
    private static readonly string[] s_tables = ["Cases", "Ledger", "Workspaces", "Mentors", "Access"];

    public IEnumerable<string> Violations(Evidence evidence) => s_tables.SelectMany(table => evidence.Store.Tables[table]
        .Where(row => !RowSeal.Holds(row))
        .Select(row => $"{table}: the row {row.PartitionKey}/{row.RowKey} is not sealed as it is"));
}
