using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Everything that the service keeps of a case, for changing it a byte at a time in the real store.</summary>
internal sealed class StoredBytes
{
    /// <summary>The verification of what belongs to no single case.</summary>
    public const string OfService = "/api/audit/verify";

    public const string Log = "segments of the log";
    private const string Rows = "rows of Cases";
    private const string Documents = "documents";
    private const string Histories = "kept histories";
    private const string Bookings = "rows of Ledger";
    private const string Looks = "rows of Access";

    private readonly string _store;
    private readonly AuditedCase _audited;
    private readonly IReadOnlyList<TableEntity> _looks;
    private readonly IReadOnlyList<string> _segments;

    private StoredBytes(AuditedCase audited, IReadOnlyList<TableEntity> looks, IReadOnlyList<string> segments) =>
        (_store, _audited, _looks, _segments) = (audited.Onboarded.Server.ConnectionString, audited, looks, segments);

    /// <summary>How many of ten changes are of which kind.</summary>
    public static IReadOnlyDictionary<string, int> Shares { get; } =
        new Dictionary<string, int> { [Rows] = 5, [Documents] = 1, [Histories] = 1, [Bookings] = 1, [Looks] = 1, [Log] = 1 };

    /// <summary>The verification of the case.</summary>
    public string OfCase => $"/api/audit/cases/{_audited.Stored.CaseId}/verify";

    /// <summary>Of a case that was looked at, with its history kept and a checkpoint over all.</summary>
    public static async Task<StoredBytes> OfAsync(AuditedCase audited)
    {
        var store = audited.Onboarded.Server.ConnectionString;
        var access = await new TableClient(store, "Access").QueryAsync<TableEntity>((string?)null).ToListAsync();
        var days = access.Where(row => row["CaseId"] as string == audited.Stored.CaseId).Select(row => row.PartitionKey).ToHashSet();
        var segments = await Container(store, CheckpointStore.ContainerName).GetBlobsAsync().Select(blob => blob.Name).ToListAsync();
        return new StoredBytes(audited, [.. access.Where(row => days.Contains(row.PartitionKey))], segments);
    }

    /// <summary>Changes a byte of the kind whose turn it is.</summary>
    public Task<ByteChange> ChangeAsync(int number, Random random) => (number % Shares.Values.Sum()) switch
    {
        < 5 => RowAsync(Rows, "Cases", _audited.Stored.Rows, random),
        5 => DocumentAsync(Documents, isHistory: false, random),
        6 => DocumentAsync(Histories, isHistory: true, random),
        7 => RowAsync(Bookings, "Ledger", _audited.Stored.LedgerRows, random),
        8 => RowAsync(Looks, "Access", _looks, random),
        _ => SegmentAsync(random),
    };

    /// <summary>Changes a byte of a row or of its keys and names; a changed key makes another row beside it, and the true one is deleted.</summary>
    private async Task<ByteChange> RowAsync(string kind, string name, IReadOnlyList<TableEntity> rows, Random random)
    {
        var table = new TableClient(_store, name);
        var row = rows[random.Next(rows.Count)];
        // A key that another row has would take that one's place, which is more than one byte.
        var taken = rows.Where(other => !ReferenceEquals(other, row)).Select(other => other.RowKey).ToHashSet();
        var flips = ByteFlips.Of(row).Where(flip => IsPossible(flip.Row) && !taken.Contains(flip.Row.RowKey)).ToList();
        var changed = flips[random.Next(flips.Count)].Row;
        await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        await table.UpsertEntityAsync(changed, TableUpdateMode.Replace);
        var isOfCase = kind == Rows;
        return new ByteChange(kind, isOfCase ? OfCase : OfService, isOfCase ? row.RowKey : $"{name}/{row.PartitionKey}/{row.RowKey}", async () =>
        {
            await table.DeleteEntityAsync(changed.PartitionKey, changed.RowKey);
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
        })
        { CaseId = isOfCase ? row.PartitionKey : null };
    }

    private async Task<ByteChange> DocumentAsync(string kind, bool isHistory, Random random)
    {
        var documents = _audited.Stored.Documents.Where(document => document.Name.Contains("/history-", StringComparison.Ordinal) == isHistory).ToList();
        var document = documents[random.Next(documents.Count)];
        var putBack = await BlobAsync("documents", document.Name, random);
        return new ByteChange(kind, OfCase, document.Name, putBack) { CaseId = _audited.Stored.CaseId };
    }

    private async Task<ByteChange> SegmentAsync(Random random)
    {
        var segment = _segments[random.Next(_segments.Count)];
        var number = long.Parse(Path.GetFileNameWithoutExtension(segment), CultureInfo.InvariantCulture);
        return new ByteChange(Log, OfService, $"Segment {number} of the log was altered", await BlobAsync(CheckpointStore.ContainerName, segment, random));
    }

    /// <summary>Changes a byte of a blob's content and nothing else of it; gives what puts it back.</summary>
    private async Task<Func<Task>> BlobAsync(string container, string name, Random random)
    {
        var blob = Container(_store, container).GetBlobClient(name);
        var stored = (await blob.DownloadContentAsync()).Value;
        var options = new BlobUploadOptions
        {
            Metadata = stored.Details.Metadata,
            HttpHeaders = new BlobHttpHeaders { ContentType = stored.Details.ContentType },
        };
        var changed = stored.Content.ToArray();
        changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        await blob.UploadAsync(new BinaryData(changed), options);
        return () => blob.UploadAsync(stored.Content, options);
    }

    private static BlobContainerClient Container(string store, string name) => ConnectionSettings.Parse(store).CreateBlobServiceClient().GetBlobContainerClient(name);

    /// <summary>Whether the store takes it: names of properties are identifiers, keys have no signs of addresses.</summary>
    private static bool IsPossible(TableEntity row) => row.Keys.All(name => (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
        && (row.PartitionKey + row.RowKey).All(letter => letter is not ('/' or '\\' or '#' or '?'));
}
