using Azure;

namespace OpcOnboarding.Storage.Tables;

/// <summary>One row's part in a transaction.</summary>
public class TableTransactionAction
{
    /// <summary>Creates an action.</summary>
    /// <param name="actionType">What to do.</param>
    /// <param name="entity">The row; of a row to delete only the keys are used.</param>
    /// <param name="etag">Version that the stored row must have, needed for updates and deletes; <see cref="ETag.All"/> for any. Not used otherwise.</param>
    /// <exception cref="ArgumentException">An update or delete without a version.</exception>
    public TableTransactionAction(TableTransactionActionType actionType, TableEntity entity, ETag etag = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        if (etag == default && actionType is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete)
            throw new ArgumentException("An update or delete needs the ETag of the stored row, or ETag.All.", nameof(etag));
        (ActionType, Entity, ETag) = (actionType, entity, etag);
    }

    /// <summary>What to do.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>The row.</summary>
    public TableEntity Entity { get; }

    /// <summary>Version that the stored row must have.</summary>
    public ETag ETag { get; }
}
