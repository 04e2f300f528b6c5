using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Reads the ledger across the vouchers of a city: for files and statements, not for commands.</summary>
internal sealed class CityLedger(CaseTables tables, ILogger<CityLedger> logger)
{
    /// <summary>All claims of a city, the first filed first; one whose row can't be read is left out, so that those of others need not wait for it.</summary>
    public async Task<IReadOnlyList<Redemption>> RedemptionsAsync(City city, CancellationToken cancellationToken)
    {
        var claims = new List<Redemption>();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {city.Key + ":"} and PartitionKey lt {city.Key + ";"} and RowKey ge {RedemptionRow.Prefix} and RowKey lt {RedemptionRow.AfterLast}");
        await foreach (var row in tables.Ledger.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            claims.AddRange(TryRead(row) is { } claim ? [claim] : []);
        }

        return [.. claims.OrderBy(claim => claim.FiledAt).ThenBy(claim => claim.RedemptionId, StringComparer.Ordinal)];
    }

    private Redemption? TryRead(TableEntity row)
    {
        try
        {
            return RedemptionRow.Read(row);
        }
        catch (UnreadableRowException unreadable)
        {
            logger.LogError("A claim of {Partition} can't be read: {Failure}", row.PartitionKey, FailureTrace.Of(unreadable));
            return null;
        }
    }

    /// <summary>All bookings of a budget, in the order of their times.</summary>
    public async Task<IReadOnlyList<Booking>> BookingsAsync(BudgetKey budget, CancellationToken cancellationToken)
    {
        var bookings = new List<Booking>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {budget.Partition} and RowKey ge {"entry:"} and RowKey lt {"entry;"}");
        await foreach (var row in tables.Ledger.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            bookings.Add(Booking.Read(row));
        }

        return [.. bookings.OrderBy(booking => booking.Entry.At)];
    }
}
