using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Storage.Blobs;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Bench.Journeys;

/// <summary>
/// Storage alone, with the requests that the journeys just needed: as many of each shape per journey, with as many rows and
/// bytes, on as many lanes at once. What it reaches is the limit for the service in the same minute on the same Azurite.
/// </summary>
internal sealed class RawProbe(string connectionString, RequestMix mix)
{
    /// <summary>Begins the names of the probe's tables.</summary>
    public const string Prefix = "Raw";

    // What the frame of one row costs in a transaction's body: part headers, address, key.
    private const int FrameBytes = 500;
    private const int Upserts = 100;

    private readonly TableClient _table = new(connectionString, $"{Prefix}{Guid.NewGuid():N}");

    // Apart from the transactions' rows: Azurite walks over a whole table for each query, and the service's queries are of its smaller tables.
    private readonly TableClient _rows = new(connectionString, $"{Prefix}{Guid.NewGuid():N}");
    private readonly BlobContainerClient _blobs = ConnectionSettings.Parse(connectionString).CreateBlobServiceClient().GetBlobContainerClient("raw");

    public async Task<double> JourneysPerSecondAsync(int journeys, int lanes)
    {
        await _table.CreateIfNotExistsAsync();
        await _rows.CreateIfNotExistsAsync();
        await _blobs.CreateIfNotExistsAsync();
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, journeys, new ParallelOptions { MaxDegreeOfParallelism = lanes }, async (journey, _) => await JourneyAsync($"journey-{journey}"));
        return journeys / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Median of an upsert of one row of 1 KB, with as many lanes at once.</summary>
    public async Task<double> UpsertP50MsAsync(int lanes)
    {
        var taken = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => UpsertAsync($"lane-{lane}", taken)));
        return Percentile.Of(taken, 0.5);
    }

    private async Task UpsertAsync(string partition, ConcurrentBag<double> taken)
    {
        for (var n = 0; n < Upserts; n++)
        {
            var began = Stopwatch.GetTimestamp();
            await _table.UpsertEntityAsync(Row(partition, $"{n:d3}", 1_024), TableUpdateMode.Replace);
            taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private async Task JourneyAsync(string partition)
    {
        await TimesAsync(RequestShape.RowWrite, n => _rows.UpsertEntityAsync(Row(partition, $"{n:d3}", BytesOf(RequestShape.RowWrite)), TableUpdateMode.Replace));
        await TimesAsync(RequestShape.Transaction, n => _table.SubmitTransactionAsync(Transaction(partition, n)));
        await TimesAsync(RequestShape.PointRead, _ => _rows.GetEntityIfExistsAsync<TableEntity>(partition, "000"));
        await TimesAsync(RequestShape.Query, _ => QueryAsync(partition));
        await TimesAsync(RequestShape.BlobRequest, n => _blobs.GetBlobClient($"{partition}/{n}").UploadAsync(BinaryData.FromBytes(new byte[BytesOf(RequestShape.BlobRequest)])));
    }

    private async Task TimesAsync(RequestShape shape, Func<int, Task> send)
    {
        for (var n = 0; n < (int)Math.Round(mix.Of(shape)); n++)
        {
            await send(n);
        }
    }

    private async Task QueryAsync(string partition)
    {
        await foreach (var _ in _rows.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey eq {"000"}")))
        {
        }
    }

    private IEnumerable<TableTransactionAction> Transaction(string partition, int number)
    {
        var rows = Math.Max(1, (int)Math.Round(mix.RowsPerTransaction));
        var bytes = Math.Max(0, (BytesOf(RequestShape.Transaction) / rows) - FrameBytes);
        return Enumerable.Range(0, rows).Select(row =>
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(partition, $"{number:d3}-{row}", bytes)));
    }

    private int BytesOf(RequestShape shape) => (int)mix.BytesPer(shape);

    private static TableEntity Row(string partition, string key, int bytes)
    {
        var row = new TableEntity(partition, key);
        for (var column = 0; bytes > 0; column++, bytes -= 30_000)
        {
            // A text column holds 32,768 characters at most.
            row[$"D{column:d2}"] = new string('d', Math.Min(bytes, 30_000));
        }

        return row;
    }
}
