namespace OpcOnboarding.Tests.Support;

/// <summary>What a request asks of the store, told from its method, address and conditions.</summary>
public enum StorageOperation
{
    /// <summary>Nothing that the product is known to send.</summary>
    Other,

    CreateTable,
    Insert,
    Replace,
    Upsert,
    Merge,
    Delete,
    Transaction,
    PointRead,
    Query,

    CreateContainer,
    CreateBlob,
    OverwriteBlob,
    DeleteBlob,
    LeaseBlob,
    ReadBlob,
    ReadProperties,
    ListBlobs,
}
