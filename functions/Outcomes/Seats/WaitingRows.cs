using System.Globalization;
using Azure;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>
/// Rows of the waiting lists, in the community's partition beside its units, so that a unit and the list change in one transaction: one
/// <c>queue:</c> row per kind of unit, one <c>wait:</c> row per case that waits, in their order, one <c>waiter:</c> row that leads from a case to it.
/// </summary>
internal static class WaitingRows
{
    /// <summary>Begins the key of a list's own row.</summary>
    public const string QueuePrefix = "queue:";

    /// <summary>Column: how many wait and have no offer.</summary>
    public const string Waiting = "Waiting";

    /// <summary>Column: the last number that was given out.</summary>
    public const string LastNumber = "LastNumber";

    /// <summary>Column: the case that waits.</summary>
    public const string Waiter = "Waiter";

    /// <summary>Column: the place in the order, from 1 on.</summary>
    public const string Number = "Number";

    /// <summary>Column: when it came.</summary>
    public const string JoinedAt = "JoinedAt";

    /// <summary>Column of the waiter: the unit that is offered to it.</summary>
    public const string OfferedUnit = "OfferedUnit";

    /// <summary>Column of the waiter: until when.</summary>
    public const string OfferedUntil = "OfferedUntil";

    /// <summary>Key of the list's own row.</summary>
    public static string QueueKey(WorkspaceTier tier) => QueuePrefix + tier;

    /// <summary>Begins the keys of those who wait, in their order.</summary>
    public const string WaitingPrefix = "wait:";

    /// <summary>Begins the keys of the rows that lead from cases to their places.</summary>
    public const string WaiterPrefix = "waiter:";

    /// <summary>Begins the keys of those who wait for a kind of unit.</summary>
    public static string WaitPrefix(WorkspaceTier tier) => $"{WaitingPrefix}{tier}:";

    /// <summary>Key of one who waits; the keys' order is that of the numbers.</summary>
    public static string WaitKey(WorkspaceTier tier, int number) => WaitPrefix(tier) + number.ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>Key of the row that leads from a case to its place.</summary>
    public static string WaiterKey(WorkspaceTier tier, string caseId) => $"{WaiterPrefix}{tier}:{caseId}";

    /// <summary>The case of a row of one who waits, when all of the row can be read.</summary>
    /// <exception cref="UnreadableRowException">The row is not what was written.</exception>
    public static string WaiterOf(TableEntity wait)
    {
        _ = wait.NeedSound().ReadInt32(Number) ?? throw new UnreadableRowException("Who waits has no number.");
        _ = wait.ReadDateTimeOffset(JoinedAt) ?? throw new UnreadableRowException("Who waits has no time.");
        return wait.NeedText(Waiter);
    }

    /// <summary>How many wait.</summary>
    public static int WaitingOf(TableEntity queue) => queue.ReadInt32(Waiting) ?? 0;

    /// <summary>A deletion whatever the version: the list's own row guards who waits.</summary>
    public static TableTransactionAction Delete(string partition, string key) =>
        new(TableTransactionActionType.Delete, new TableEntity(partition, key), ETag.All);

    /// <summary>The deletion of the row that leads from a case to its place.</summary>
    public static TableTransactionAction DeleteWaiter(string communityId, WorkspaceTier tier, string caseId) => Delete(communityId, WaiterKey(tier, caseId));
}
