namespace OpcOnboarding.Bench.Journeys;

/// <summary>The requests of a number of journeys, summed up.</summary>
internal sealed class RequestMix(IReadOnlyList<StorageRequest> requests, int journeys)
{
    /// <summary>Requests per journey.</summary>
    public double All => (double)requests.Count / journeys;

    /// <summary>Rows written per journey.</summary>
    public double RowsWritten => (double)requests.Sum(request => request.Rows) / journeys;

    /// <summary>Bytes of request bodies per journey, blobs left out.</summary>
    public double TableBytes => (double)requests.Where(request => request.Shape != RequestShape.BlobRequest).Sum(request => request.Bytes) / journeys;

    /// <summary>Requests per journey of one shape.</summary>
    public double Of(RequestShape shape) => (double)requests.Count(request => request.Shape == shape) / journeys;

    /// <summary>Rows in a transaction, on average.</summary>
    public double RowsPerTransaction => Average(RequestShape.Transaction, request => request.Rows);

    /// <summary>Body of a request of one shape, on average.</summary>
    public double BytesPer(RequestShape shape) => Average(shape, request => request.Bytes);

    /// <summary>By shape and target, most requests first.</summary>
    public IEnumerable<RequestGroup> ByTarget() => requests
        .GroupBy(request => (request.Shape, request.Target))
        .Select(group => new RequestGroup(
            group.Key.Shape,
            group.Key.Target,
            (double)group.Count() / journeys,
            (double)group.Sum(request => request.Rows) / journeys,
            group.Sum(request => request.Bytes) / 1_024.0 / journeys))
        .OrderByDescending(group => group.Requests);

    private double Average(RequestShape shape, Func<StorageRequest, double> value) =>
        requests.Where(request => request.Shape == shape).Select(value).DefaultIfEmpty(0).Average();
}
