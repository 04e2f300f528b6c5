using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Random bytes of a complete case changed in the real store, behind the service's back: the route names each row or document (reliability, T1).</summary>
public sealed class ChangedStorageTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const int Seed = 186;

    // As many as fit into every run; everything is 2,000.
    private static readonly int Changes = Environment.GetEnvironmentVariable("OPC_RELIABILITY") == "full" ? 2_000 : 200;

    [Fact]
    public async Task Verify_RandomBytesChangedInStorage_NamesEachAndPassesWhenTheyAreBack()
    {
        var completed = await Scenario.CompletedAsync(api.Server);
        var audited = await AuditedCase.OfAsync(completed);
        var random = new Random(Seed);
        for (var change = 0; change < Changes; change++)
        {
            var changeOne = change % 5 == 0 ? ChangeDocumentAsync(audited, random) : ChangeRowAsync(audited, random);
            var (name, putBack) = await changeOne;

            var verification = await VerifyAsync(completed);

            Assert.Equal("failed", verification["outcome"].GetString());
            Assert.Contains(verification["verdicts"].EnumerateArray().SelectMany(verdict => verdict.GetProperty("inconsistencies").EnumerateArray()), found =>
                found.GetProperty("caseId").GetString() == completed.CaseId && found.GetProperty("row").GetString() == name);
            await putBack();
        }

        Assert.Equal("passed", (await VerifyAsync(completed))["outcome"].GetString());
    }

    private static async Task<ApiAnswer> VerifyAsync(OnboardedCase onboarded) =>
        (await (await onboarded.AuditorAsync()).GetAsync($"/api/audit/cases/{onboarded.CaseId}/verify")).MustBeOk();

    /// <summary>Changes a byte of a row or of its names; a changed key makes another row beside it, and the true one is deleted.</summary>
    private async Task<(string Row, Func<Task> PutBack)> ChangeRowAsync(AuditedCase audited, Random random)
    {
        var table = new TableClient(api.Server.ConnectionString, "Cases");
        var row = audited.Stored.Rows[random.Next(audited.Stored.Rows.Count)];
        // A key that another row has would take that one's place, which is more than one byte.
        var taken = audited.Stored.Rows.Where(other => !ReferenceEquals(other, row)).Select(other => other.RowKey).ToHashSet();
        var flips = ByteFlips.Of(row).Where(flip => IsPossible(flip.Row) && !taken.Contains(flip.Row.RowKey)).ToList();
        var changed = flips[random.Next(flips.Count)].Row;
        await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        await table.UpsertEntityAsync(changed, TableUpdateMode.Replace);
        return (row.RowKey, async () =>
        {
            await table.DeleteEntityAsync(changed.PartitionKey, changed.RowKey);
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
        });
    }

    private async Task<(string Row, Func<Task> PutBack)> ChangeDocumentAsync(AuditedCase audited, Random random)
    {
        var container = ConnectionSettings.Parse(api.Server.ConnectionString).CreateBlobServiceClient().GetBlobContainerClient("documents");
        var document = audited.Stored.Documents[random.Next(audited.Stored.Documents.Count)];
        var changed = (byte[])document.Content!.Clone();
        changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        await UploadAsync(container, document, changed);
        return (document.Name, () => UploadAsync(container, document, document.Content));
    }

    private static async Task UploadAsync(BlobContainerClient container, StoredDocument document, byte[] content) =>
        await container.GetBlobClient(document.Name).UploadAsync(new BinaryData(content), new BlobUploadOptions
        {
            Metadata = document.Metadata.ToDictionary(),
            HttpHeaders = new BlobHttpHeaders { ContentType = document.ContentType },
        });

    /// <summary>Whether the store takes it: names of properties are identifiers.</summary>
    private static bool IsPossible(TableEntity row) => row.Keys.All(name => (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
        && row.RowKey.All(letter => letter is not ('/' or '\\' or '#' or '?'));
}
