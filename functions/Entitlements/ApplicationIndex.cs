using Azure;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>
/// Names the applications of a city that wait for an officer; an index over the entitlements of its cases that can be rebuilt from them. An entry is
/// written before its application and removed after its decision, so none is missed; one too many is told by the entitlement itself.
/// </summary>
internal sealed class ApplicationIndex(CaseTables tables)
{
    private const string AppliedAt = "AppliedAt";

    /// <summary>Adds an entry. Doing it again changes nothing.</summary>
    public Task AddAsync(CaseRecord record, string entitlementId, DateTimeOffset at, CancellationToken cancellationToken) =>
        tables.Directory.AddAsync(new TableEntity(Partition(record.File.CityKey), KeyOf(record.CaseId, entitlementId)) { [AppliedAt] = at }, cancellationToken);

    /// <summary>Removes an entry. Not there is success.</summary>
    public Task RemoveAsync(string cityKey, string caseId, string entitlementId, CancellationToken cancellationToken) =>
        tables.Directory.DeleteAsync(Partition(cityKey), KeyOf(caseId, entitlementId), ETag.All, cancellationToken);

    /// <summary>All entries of a city, who asked first leading; costs one query.</summary>
    public async Task<IReadOnlyList<(string CaseId, string EntitlementId)>> ListAsync(string cityKey, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in tables.Directory.Table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(cityKey)}"), cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return [.. rows.OrderBy(row => row[AppliedAt] as DateTimeOffset?).ThenBy(row => row.RowKey, StringComparer.Ordinal).Select(row => (row.RowKey.Split(':')[0], row.RowKey.Split(':')[^1]))];
    }

    private static string Partition(string cityKey) => $"applications:{cityKey}";

    private static string KeyOf(string caseId, string entitlementId) => $"{caseId}:{entitlementId}";
}
