namespace OpcOnboarding.Storage.Tables;

/// <summary>What one action of a transaction does to its row.</summary>
public enum TableTransactionActionType
{
    /// <summary>Creates the row; the transaction fails (409) if it exists.</summary>
    Add = 0,

    /// <summary>Changes the sent properties if the ETag holds; fails with 404 or 412.</summary>
    UpdateMerge = 1,

    /// <summary>Replaces the row if the ETag holds; fails with 404 or 412.</summary>
    UpdateReplace = 2,

    /// <summary>Deletes the row if the ETag holds; fails with 404 or 412.</summary>
    Delete = 3,

    /// <summary>Creates the row or changes the sent properties, whatever its version.</summary>
    UpsertMerge = 4,

    /// <summary>Creates or replaces the row, whatever its version.</summary>
    UpsertReplace = 5,
}
