using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>Everything that the store holds, read once while nobody writes.</summary>
internal sealed class StoreImage
{
    private static readonly string[] s_tables = ["Cases", "Worklist", "Directory", "Ledger", "Workspaces", "Mentors", "Access", "Hub"];

    private StoreImage(
        IReadOnlyDictionary<string, IReadOnlyList<TableEntity>> tables, IReadOnlyList<StoredCase> cases, IReadOnlySet<string> blobs, LookupHasher hasher) =>
        (Tables, Cases, Blobs, Hasher) = (tables, cases, blobs, hasher);

    public IReadOnlyDictionary<string, IReadOnlyList<TableEntity>> Tables { get; }

    /// <summary>Every case that has a case row.</summary>
    public IReadOnlyList<StoredCase> Cases { get; }

    /// <summary>Names of all document blobs.</summary>
    public IReadOnlySet<string> Blobs { get; }

    public LookupHasher Hasher { get; }

    /// <param name="connectionString">Of the store itself, past every proxy.</param>
    /// <param name="dataFolder">Where the master key lies.</param>
    public static async Task<StoreImage> ReadAsync(string connectionString, string dataFolder)
    {
        var connection = ConnectionSettings.Parse(connectionString);
        var service = connection.CreateTableServiceClient();
        var tables = new Dictionary<string, IReadOnlyList<TableEntity>>();
        foreach (var name in s_tables)
        {
            tables[name] = await RowsAsync(service.GetTableClient(name));
        }

        using var master = MasterKey.LoadOrCreate(dataFolder);
        var documents = connection.CreateBlobServiceClient().GetBlobContainerClient("documents");
        var cases = new List<StoredCase>();
        foreach (var partition in tables["Cases"].GroupBy(row => row.PartitionKey))
        {
            cases.Add(await StoredCase.ReadAsync(partition.Key, [.. partition], master));
        }

        return new StoreImage(tables, cases, await NamesAsync(documents), LookupHasher.From(master));
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(TableClient table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>((string?)null))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static async Task<IReadOnlySet<string>> NamesAsync(BlobContainerClient container)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync())
        {
            names.Add(blob.Name);
        }

        return names;
    }
}
