namespace OpcOnboarding.Storage.Tables;

/// <summary>What the service asks of a transaction as a whole; its rows are checked by <see cref="EntityLimits"/>.</summary>
internal static class TransactionLimits
{
    public static void Check(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count is 0 or > EntityLimits.TransactionActions)
            throw new ArgumentException($"A transaction has 1 to {EntityLimits.TransactionActions} actions, not {actions.Count}.", nameof(actions));
        var partition = actions[0].Entity.PartitionKey;
        var rows = new HashSet<string>(actions.Count, StringComparer.Ordinal);
        for (var index = 0; index < actions.Count; index++)
        {
            var entity = actions[index].Entity;
            EntityLimits.Check(entity);
            if (entity.PartitionKey != partition)
                throw new ArgumentException($"Action {index} is in another partition than action 0.", nameof(actions));
            if (!rows.Add(entity.RowKey))
                throw new ArgumentException($"Action {index} has a row that an earlier action has too.", nameof(actions));
        }
    }

    public static void CheckSize(int bytes)
    {
        if (bytes > EntityLimits.TransactionBytes)
            throw new ArgumentException($"The transaction has {bytes} bytes; 4 MiB are allowed.", nameof(bytes));
    }
}
