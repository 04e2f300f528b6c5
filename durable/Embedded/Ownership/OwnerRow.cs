using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Durable.Embedded.Ownership;

/// <summary>The row that says who owns the hub. It keeps two processes from working against each other; safety comes from the fences.</summary>
internal static class OwnerRow
{
    /// <summary>Partition key of the row.</summary>
    public const string Partition = "owner";

    /// <summary>Row key of the row.</summary>
    public const string Key = "owner";

    /// <summary>Who owns it; empty when the last owner has left in good order.</summary>
    public const string OwnerId = "OwnerId";

    /// <summary>Which run of the owner.</summary>
    public const string SessionId = "SessionId";

    /// <summary>Number of shards that the hub was made with.</summary>
    public const string Shards = "Shards";

    /// <summary>Counts renewals, so that every renewal changes the row.</summary>
    public const string Renewals = "Renewals";

    /// <summary>When this run of the owner took over.</summary>
    public const string Since = "Since";

    /// <summary>Looks whether the row is one that was written: who can't be read may be anybody, and is not overwritten.</summary>
    /// <exception cref="TaskHubRefusedException">A column is missing or has another type.</exception>
    public static void Check(TableEntity row)
    {
        var odd = row[OwnerId] is not string ? OwnerId
            : row[SessionId] is not string ? SessionId
            : row[Shards] is not int ? Shards
            : row[Renewals] is not long ? Renewals
            // An early release wrote none.
            : row[Since] is not (null or DateTimeOffset) ? Since
            : null;
        if (odd is not null)
        {
            throw new TaskHubRefusedException(
                $"The row '{Key}' of partition '{Partition}' in the task hub's table can't be read (column {odd}), so nobody takes the hub over. "
                + $"Stop every service on this store, delete the row, and start one again; the fences keep former owners out.");
        }
    }

    /// <summary>Makes the row.</summary>
    public static TableEntity Create(string ownerId, string sessionId, int shards, long renewals, DateTimeOffset since) => new(Partition, Key)
    {
        [OwnerId] = ownerId,
        [SessionId] = sessionId,
        [Shards] = shards,
        [Renewals] = renewals,
        [Since] = since,
    };
}
