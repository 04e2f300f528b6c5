using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Recording;

/// <summary>Tells from the journal what became of a transition that is asked for again.</summary>
internal sealed class PastTransitions(CaseTables tables)
{
    /// <summary>The result that the transition had, or that it can't have any more.</summary>
    /// <param name="request">The transition.</param>
    /// <param name="isDecided">Whether the command behind it is decided: then it was recorded, or refused at the door because the case had ended.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<RecordResult> FindAsync(RecordRequest request, bool isDecided, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {request.CaseId} and RowKey ge {JournalRow.First} and RowKey lt {JournalRow.AfterLast}");
        await foreach (var row in tables.Cases.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var entries = JournalRow.Read(row);
            if (entries[0].Transition == request.Transition.Number && entries[0].CommandId == request.Transition.CommandId)
            {
                return ResultOf(request, [.. entries.Select(entry => entry.Event)]);
            }
        }

        return isDecided ? new RecordResult(true, true, []) : RecordResult.NumberTaken;
    }

    private static RecordResult ResultOf(RecordRequest request, IReadOnlyList<CaseEvent> written)
    {
        var wasRefused = written.OfType<CommandRejected>().Any() && !request.Transition.Events.OfType<CommandRejected>().Any();
        return wasRefused
            ? new RecordResult(true, true, [])
            : new RecordResult(true, false, [.. written.Skip(request.Transition.Events.Count).Where(happened => happened is not DocumentAdded)]);
    }
}
