using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Desks;
using OpcOnboarding.Functions.Outcomes.Pairing;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Functions.PersonalBenefits;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Operations;

/// <summary>Reads the rows that cases share as the service would: units and their waiting lists, mentors' places, the codes of samples, the draws of persons.</summary>
internal sealed class SharedRowScan(CaseTables tables, TimeProvider clock)
{
    /// <summary>Those that can't be read, with the case that they lead to where their key names one. Costs a look at every row.</summary>
    public async Task<IReadOnlyList<StoppedView>> RunAsync(CancellationToken cancellationToken)
    {
        List<StoppedView> found = [];
        await AddAsync(found, tables.Workspaces, null, SeatFault, cancellationToken);
        await AddAsync(found, tables.Mentors, null, PlaceFault, cancellationToken);
        var codes = TableClient.CreateQueryFilter($"PartitionKey eq {SampleCreditCodes.Partition}");
        await AddAsync(found, tables.Directory, codes, row => FaultOf(row, SampleCreditCodes.OwnerOf), cancellationToken);
        await AddAsync(found, tables.Directory, DirectoryIndex.AllDraws, row => FaultOf(row, DrawRow.Read), cancellationToken);
        return found;
    }

    private async Task AddAsync(List<StoppedView> found, GuardedTable table, string? filter, Func<TableEntity, string?> faultOf, CancellationToken cancellationToken)
    {
        await foreach (var row in table.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (faultOf(row) is { } fault)
            {
                found.Add(new StoppedView(CaseOf(row), $"{table.Table.Name} {row.PartitionKey} {row.RowKey}", fault, clock.GetUtcNow()));
            }
        }
    }

    private static string? SeatFault(TableEntity row) =>
        Begins(row, UnitRow.Prefix) ? FaultOf(row, UnitRow.ReadState)
        : Begins(row, WaitingRows.WaitingPrefix) ? FaultOf(row, WaitingRows.WaiterOf)
        // The place itself is the same whatever the list is called.
        : Begins(row, WaitingRows.WaiterPrefix) ? FaultOf(row, waiter => WaitingPlace.Of(waiter.PartitionKey, WorkspaceTier.Desk, waiter))
        : WaitingQueue.IsReadable(row) ? null
        : nameof(UnreadableRowException);

    private static string? PlaceFault(TableEntity row) =>
        Begins(row, MentorDesk.CasePrefix) ? FaultOf(row, place => MentorDesk.AskingOf(PlaceBook.NoteOf(place)))
        : row.RowKey != PlaceBook.CountsKey ? FaultOf(row, StoredRows.NeedSound)
        : PlaceBook.IsReadable(row) ? null
        : nameof(UnreadableRowException);

    private static string? FaultOf<T>(TableEntity row, Func<TableEntity, T> read)
    {
        try
        {
            _ = read(row);
            return null;
        }
        catch (Exception unreadable) when (RowsSetAside.IsUnreadable(unreadable))
        {
            return (unreadable.InnerException ?? unreadable).GetType().Name;
        }
    }

    private static bool Begins(TableEntity row, string prefix) => row.RowKey.StartsWith(prefix, StringComparison.Ordinal);

    private static string CaseOf(TableEntity row) => row.RowKey.Split(':')[^1] is var last && CaseIds.IsWellFormed(last) ? last : "";
}
