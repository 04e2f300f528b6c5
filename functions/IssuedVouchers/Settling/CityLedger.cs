using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Reads the ledger across the vouchers of a city: for files and statements, not for commands.</summary>
internal sealed class CityLedger(CaseTables tables, ILogger<CityLedger> logger)
{
    /// <summary>All claims of a city; those whose rows can't be read are named apart, so that those of others need not wait for them.</summary>
    public async Task<CityClaims> ClaimsAsync(City city, CancellationToken cancellationToken)
    {
        var (claims, unreadable) = (new List<Redemption>(), new List<string>());
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {city.Key + ":"} and PartitionKey lt {city.Key + ";"} and RowKey ge {RedemptionRow.Prefix} and RowKey lt {RedemptionRow.AfterLast}");
        await foreach (var row in tables.Ledger.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (TryRead(row) is { } claim)
            {
                claims.Add(claim);
            }
            else
            {
                unreadable.Add(RedemptionRow.IdOf(row.RowKey));
            }
        }

        return new CityClaims(
            [.. claims.OrderBy(claim => claim.FiledAt).ThenBy(claim => claim.RedemptionId, StringComparer.Ordinal)], [.. unreadable.Order(StringComparer.Ordinal)]);
    }

    private Redemption? TryRead(TableEntity row)
    {
        try
        {
            return RedemptionRow.Read(row);
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or InvalidOperationException)
        {
            logger.LogError("Claim {RedemptionId} can't be read: {Failure}", RedemptionRow.IdOf(row.RowKey), FailureTrace.Of(unreadable));
            return null;
        }
    }

    /// <summary>What is left of a budget, in fen, and all its bookings, as both were at one moment; a budget that nothing was drawn on has what the catalogue gives.</summary>
    public async Task<BudgetBookings> BudgetAsync(BudgetKey budget, CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = await tables.Ledger.ReadOrNewAsync(budget.Partition, BudgetLedger.BudgetRow, cancellationToken);
            var (bookings, unreadable) = await BookingsAsync(budget, cancellationToken);
            var after = await tables.Ledger.ReadOrNewAsync(budget.Partition, BudgetLedger.BudgetRow, cancellationToken);
            if (before.ETag == after.ETag)
            {
                return new BudgetBookings(after.IsStored() ? BudgetLedger.AvailableOf(after) : budget.YearlyFen, bookings, unreadable);
            }
        }
    }

    private async Task<(IReadOnlyList<Booking> Readable, IReadOnlyList<string> Unreadable)> BookingsAsync(BudgetKey budget, CancellationToken cancellationToken)
    {
        var (bookings, unreadable) = (new List<Booking>(), new List<string>());
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {budget.Partition} and RowKey ge {"entry:"} and RowKey lt {"entry;"}");
        await foreach (var row in tables.Ledger.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            try
            {
                bookings.Add(Booking.Read(row));
            }
            catch (Exception failure) when (failure is UnreadableRowException or InvalidOperationException)
            {
                logger.LogError("Booking {RowKey} of {Budget} can't be read: {Failure}", row.RowKey, budget.Partition, FailureTrace.Of(failure));
                unreadable.Add(row.RowKey);
            }
        }

        return ([.. bookings.OrderBy(booking => booking.Entry.At)], unreadable);
    }
}
