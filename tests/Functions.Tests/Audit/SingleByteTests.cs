using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Any single byte of a complete case, changed behind the service's back, is found, and the finding names the row (reliability, T1).</summary>
public sealed class SingleByteTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const int SampledVerifications = 300;
    private const int ChangesThroughStorage = 60;
    private const int Seed = 20261122;

    [Fact]
    public async Task Rows_EveryByteChanged_NoneHasItsSeal()
    {
        var audited = await AuditedCase.OfAsync(await Scenario.CompletedAsync(api.Server));
        var (flips, unseen) = (0, new List<string>());
        foreach (var (place, row) in audited.Stored.Rows.SelectMany(ByteFlips.Of))
        {
            flips++;
            if (RowSeal.Holds(row))
            {
                unseen.Add($"{row.RowKey} {place}");
            }
        }

        Assert.True(flips > 20_000, $"{flips}");
        Assert.Empty(unseen);
    }

    [Fact]
    public async Task Verify_SampledByteChanges_NamesEachRow()
    {
        var audited = await AuditedCase.OfAsync(await Scenario.CompletedAsync(api.Server));
        Assert.Empty(await audited.FaultsAsync(audited.Stored));
        var random = new Random(Seed);
        for (var sample = 0; sample < SampledVerifications; sample++)
        {
            var row = audited.Stored.Rows[random.Next(audited.Stored.Rows.Count)];
            var flips = ByteFlips.Of(row).ToList();
            var (place, changed) = flips[random.Next(flips.Count)];

            var faults = await audited.FaultsAsync(audited.Stored with { Rows = [.. audited.Stored.Rows.Select(other => ReferenceEquals(other, row) ? changed : other)] });

            Assert.True(faults.Any(fault => fault.Row == row.RowKey || fault.Row == changed.RowKey), $"{row.RowKey} {place}");
        }
    }

    [Fact]
    public async Task Verify_EveryByteOfADocumentChanged_NamesIt()
    {
        var audited = await AuditedCase.OfAsync(await Scenario.CompletedAsync(api.Server));
        var document = audited.Stored.Documents[0];
        for (var index = 0; index < document.Content!.Length; index++)
        {
            var bytes = (byte[])document.Content.Clone();
            bytes[index] ^= 1;

            Assert.Contains(await audited.FaultsAsync(With(audited.Stored, document with { Content = bytes })), fault => fault.Row == document.Name);
        }

        foreach (var (name, value) in document.Metadata)
        {
            var metadata = new Dictionary<string, string>(document.Metadata) { [name] = value[..^1] + (value[^1] == '0' ? '1' : '0') };
            Assert.Contains(await audited.FaultsAsync(With(audited.Stored, document with { Metadata = metadata })), fault => fault.Row == document.Name);
        }
    }

    [Fact]
    public async Task VerifyRoute_BytesChangedInStorage_NamesEachRowAndPassesWhenTheyAreBack()
    {
        var completed = await Scenario.CompletedAsync(api.Server);
        var audited = await AuditedCase.OfAsync(completed);
        var auditor = await completed.AuditorAsync();
        var table = new TableClient(api.Server.ConnectionString, "Cases");
        var random = new Random(Seed);
        for (var sample = 0; sample < ChangesThroughStorage; sample++)
        {
            var row = audited.Stored.Rows[random.Next(audited.Stored.Rows.Count)];
            var flips = ByteFlips.Of(row).Where(flip => flip.Row.RowKey == row.RowKey && flip.Row.PartitionKey == row.PartitionKey && !flip.Place.StartsWith("name", StringComparison.Ordinal)).ToList();
            await table.UpsertEntityAsync(flips[random.Next(flips.Count)].Row, TableUpdateMode.Replace);

            var verification = (await auditor.GetAsync($"/api/audit/cases/{completed.CaseId}/verify")).MustBeOk();

            Assert.Equal("failed", verification["outcome"].GetString());
            Assert.Contains(row.RowKey, verification["verdicts"].GetRawText(), StringComparison.Ordinal);
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace);
        }

        Assert.Equal("passed", (await auditor.GetAsync($"/api/audit/cases/{completed.CaseId}/verify")).MustBeOk()["outcome"].GetString());
    }

    private static StoredCase With(StoredCase stored, Functions.Audit.Log.StoredDocument document) =>
        stored with { Documents = [.. stored.Documents.Select(other => other.Name == document.Name ? document : other)] };
}
