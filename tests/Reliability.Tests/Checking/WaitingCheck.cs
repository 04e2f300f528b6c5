using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>Waiting lists: counts are sums, every case that waits leads to its place and back, nobody waits while a unit of that kind was given back to everybody, and every offer has its timer.</summary>
internal sealed class WaitingCheck : IStoreCheck
{
    private static readonly CityDirectory s_cities = CityDirectory.Load();

    public IEnumerable<string> Violations(Evidence evidence)
    {
        var open = evidence.Store.Tables["Hub"].Where(row => row.RowKey.StartsWith(RowKeys.OpenPrefix, StringComparison.Ordinal))
            .Select(row => RowKeys.InstanceId(row.RowKey)).ToHashSet();
        return evidence.Store.Tables["Workspaces"].GroupBy(row => row.PartitionKey).SelectMany(rows => OfCommunity(rows.Key, [.. rows], open));
    }

    private static IEnumerable<string> OfCommunity(string community, IReadOnlyList<TableEntity> rows, HashSet<string> open) =>
    [
        .. rows.Where(row => row.RowKey.StartsWith("queue:", StringComparison.Ordinal)).SelectMany(queue => OfQueue(community, queue, rows)),
        .. rows.Where(row => row.GetString("OfferedTo") is not null).SelectMany(unit => OfOffer(community, unit, rows, open)),
    ];

    private static IEnumerable<string> OfQueue(string community, TableEntity queue, IReadOnlyList<TableEntity> rows)
    {
        var tier = queue.RowKey["queue:".Length..];
        var waiting = rows.Where(row => row.RowKey.StartsWith($"wait:{tier}:", StringComparison.Ordinal)).ToList();
        if (waiting.Count != queue.GetInt32("Waiting"))
        {
            yield return $"{community}: {waiting.Count} wait for a {tier}, counted are {queue.GetInt32("Waiting")}";
        }

        foreach (var row in waiting.Where(row => rows.All(waiter => waiter.RowKey != $"waiter:{tier}:{row.GetString("Waiter")}" || waiter.GetInt32("Number") != row.GetInt32("Number"))))
        {
            yield return $"{community}: {row.RowKey} is not where its case looks";
        }

        if (waiting.Count > 0 && rows.Any(row => row.GetString("State") == "Free" && IsOf(community, row, tier)))
        {
            yield return $"{community}: a {tier} is free while {waiting.Count} wait";
        }
    }

    private static bool IsOf(string community, TableEntity row, string tier) =>
        s_cities.FindCommunity(community)?.AllUnits.FirstOrDefault(unit => $"unit:{unit.Id}" == row.RowKey)?.Tier.ToString() == tier;

    private static IEnumerable<string> OfOffer(string community, TableEntity unit, IReadOnlyList<TableEntity> rows, HashSet<string> open)
    {
        var unitId = unit.RowKey["unit:".Length..];
        if (!rows.Any(row => row.RowKey.EndsWith($":{unit.GetString("OfferedTo")}", StringComparison.Ordinal) && row.GetString("OfferedUnit") == unitId))
        {
            yield return $"{community}: the case that {unitId} is offered to does not know";
        }

        if (!open.Contains($"{SeatOfferOrchestrator.IdPrefix}{unitId}-{unit.GetInt32("Offers")}"))
        {
            yield return $"{community}: nobody passes {unitId} on when its day is over";
        }
    }
}
