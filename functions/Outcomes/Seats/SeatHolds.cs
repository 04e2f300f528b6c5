using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>Keeps each case's seat hold in the case's partition, row <c>hold:workspace</c>.</summary>
internal sealed class SeatHolds(CaseTables tables)
{
    private const string Key = "hold:workspace";
    private const string Hold = "Hold";

    /// <summary>What the case holds, and the row it was read from; an empty hold when it never held anything.</summary>
    public async Task<StoredSeatHold> FindAsync(string caseId, CancellationToken cancellationToken)
    {
        var row = await tables.Cases.ReadOrNewAsync(caseId, Key, cancellationToken);
        return new StoredSeatHold(row.IsStored() ? CaseJson.Read<SeatHold>(row.ReadText(Hold)) : new SeatHold(), row);
    }

    /// <summary>Writes the hold in place of what was read; the new version, or null when another run was faster.</summary>
    public async Task<StoredSeatHold?> WriteAsync(StoredSeatHold read, SeatHold hold, CancellationToken cancellationToken)
    {
        var row = new TableEntity(read.Row.PartitionKey, Key) { [Hold] = CaseJson.Write(hold) };
        var result = read.Row.IsStored()
            ? await tables.Cases.ReplaceAsync(row, read.Row.ETag, cancellationToken)
            : await tables.Cases.AddAsync(row, cancellationToken);
        if (!result.IsCommitted)
        {
            return null;
        }

        row.ETag = result.ETag;
        return new StoredSeatHold(hold, row);
    }
}

/// <summary>A hold with the version of the row it was read from.</summary>
/// <param name="Hold">What is held.</param>
/// <param name="Row">The row; not stored yet when the case never held anything.</param>
internal sealed record StoredSeatHold(SeatHold Hold, TableEntity Row);
