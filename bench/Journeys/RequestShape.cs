namespace OpcOnboarding.Bench.Journeys;

/// <summary>What a storage request does, as Azurite's cost goes by it.</summary>
internal enum RequestShape
{
    PointRead,
    Query,
    RowWrite,
    Transaction,
    BlobRequest,
}
