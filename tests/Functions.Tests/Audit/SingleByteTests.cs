using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Any single byte of a complete case, its bookings and its documents, changed, is found, and the finding names case, row and sequence (reliability, T1).</summary>
public sealed class SingleByteTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const int SampledVerifications = 300;
    private const int Seed = 20261122;

    [Fact]
    public async Task Rows_EveryByteChanged_EachIsNamed()
    {
        var audited = await CompletedAsync();
        var (flips, unseen) = (0, new List<string>());
        foreach (var row in audited.Stored.Rows)
        {
            foreach (var (place, changed) in ByteFlips.Of(row))
            {
                flips++;
                var found = new SealCheck().Check(new OpenedCase(audited.Stored with { Rows = [changed] }, null, [])).Inconsistencies;
                var isNamed = found is [{ } fault] && fault.CaseId == audited.Stored.CaseId && fault.Row == changed.RowKey && fault.Sequence == RowNames.SequenceOf(changed.RowKey);
                unseen.AddRange(isNamed ? [] : [$"{row.RowKey} {place}"]);
            }
        }

        Assert.Empty(unseen);
        Report("rows", 50_000, flips);
    }

    [Fact]
    public async Task Bookings_EveryByteChanged_EachIsNamed()
    {
        var audited = await CompletedAsync();
        var flips = 0;
        foreach (var row in audited.Stored.LedgerRows)
        {
            foreach (var (place, changed) in ByteFlips.Of(row))
            {
                var found = new LedgerCheck().Check(new OpenedCase(audited.Stored with { LedgerRows = [changed] }, null, [])).Inconsistencies;
                Assert.True(found.Any(fault => fault.Row == changed.RowKey), place);
                flips++;
            }
        }

        Report("bookings", 1_000, flips);
    }

    [Fact]
    public async Task Verify_SampledByteChanges_NamesEachRow()
    {
        var audited = await CompletedAsync();
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

        Report("verified", SampledVerifications, SampledVerifications);
    }

    [Fact]
    public async Task Documents_EveryByteOfContentAndMetadataChanged_EachIsNamed()
    {
        var audited = await CompletedAsync();
        var opened = await OpenedCase.OpenAsync(audited.Stored, api.Server.Services.GetRequiredService<IKeyWrapper>(), default);
        Assert.True(audited.Stored.Documents.Count > 3);
        var flips = 0;
        foreach (var document in audited.Stored.Documents)
        {
            foreach (var changed in Changed(document))
            {
                var documents = audited.Stored.Documents.Select(other => ReferenceEquals(other, document) ? changed : other).ToList();
                var altered = opened with { Stored = audited.Stored with { Documents = documents } };
                var attached = document.Name.Contains("/history-", StringComparison.Ordinal) ? KeptHistoryCheck.Faults(altered) : new AttachmentCheck().Check(altered).Inconsistencies;
                var faults = attached.Concat(new InclusionCheck(audited.Log, api.Server.Clock.GetUtcNow()).Check(altered).Inconsistencies);
                Assert.Contains(faults, fault => fault.Row == document.Name || fault.Row == changed.Name);
                flips++;
            }
        }

        Report("documents", 8_000, flips);
    }

    private static void Report(string part, long floor, long flips)
    {
        var report = new SuiteReport($"{nameof(SingleByteTests)}-{part}");
        report.AtLeast("changed bytes named", floor, flips);
        report.Write();
    }

    /// <summary>With its history, kept as every night.</summary>
    private async Task<AuditedCase> CompletedAsync()
    {
        var completed = await Scenario.CompletedAsync(api.Server);
        await api.Server.Services.GetRequiredService<HistoryKeeper>().RunAsync(default);
        var audited = await AuditedCase.OfAsync(completed);
        Assert.Contains(audited.Stored.Rows, row => HistoryRow.Is(row.RowKey));
        return audited;
    }

    /// <summary>The document with each of its bytes changed: content, name, type, names and values of its metadata.</summary>
    private static IEnumerable<StoredDocument> Changed(StoredDocument document) =>
    [
        .. ByteFlips.Of(document.Content!).Select(bytes => document with { Content = bytes }),
        .. ByteFlips.Of(document.Name).Select(name => document with { Name = name }),
        .. ByteFlips.Of(document.ContentType).Select(type => document with { ContentType = type }),
        .. document.Metadata.SelectMany(entry => ByteFlips.Of(entry.Value).Select(value => With(document, entry.Key, entry.Key, value))),
        .. document.Metadata.SelectMany(entry => ByteFlips.Of(entry.Key).Select(name => With(document, entry.Key, name, entry.Value))),
    ];

    private static StoredDocument With(StoredDocument document, string old, string name, string value)
    {
        var metadata = new Dictionary<string, string>(document.Metadata);
        metadata.Remove(old);
        metadata[name] = value;
        return document with { Metadata = metadata };
    }
}
