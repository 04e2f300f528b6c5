using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Audit.Export;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Verifier;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>A genuine entry, its hash untouched, with something put behind it that says otherwise: forged by anybody, without a key.</summary>
public sealed class OverriddenEntryTests(ApiServer api) : IClassFixture<ApiServer>
{
    private static readonly byte[] s_forged = "%PDF-1.7 forged"u8.ToArray();

    [Theory]
    [InlineData("event")]
    [InlineData("\\u0065vent")]
    public async Task Verify_AnEventPutBehindTheHash_WithTheDocumentExchanged_IsBroken(string name)
    {
        var archive = await ExportAsync();
        var entry = archive.Journal().First(text => text.Contains("\"documentAdded\"", StringComparison.Ordinal));
        var added = JsonElement.Parse(entry).GetProperty("event");
        var (id, version) = (added.GetProperty("documentId").GetString(), added.GetProperty("version").GetInt32());
        archive.Files[$"documents/{id}/{version}"] = s_forged;
        var happened = $$"""{"kind":"documentAdded","documentId":"{{id}}","version":{{version}},"sha256":"{{Convert.ToHexStringLower(SHA256.HashData(s_forged))}}"}""";
        archive.Exchange(entry, Append(entry, $"\"{name}\":{happened}"));

        MustBeBroken(archive);
    }

    [Fact]
    public async Task Verify_ACommitmentPutBehindTheHash_WithTheWordsExchanged_IsBroken()
    {
        var archive = await ExportAsync();
        var words = archive.Json<List<ArchivedWords>>("words.json");
        var forged = words[0] with { Salt = Base64Url.EncodeToString(new byte[32]), Text = """{"reason":"另一理由"}""" };
        archive.Put("words.json", words.Select(word => word == words[0] ? forged : word));
        var entry = archive.Journal()[(int)forged.Sequence - 1];
        archive.Exchange(entry, Append(entry, $"\"reasonCommitment\":\"{CommitmentTo(forged)}\""));

        MustBeBroken(archive);
    }

    [Theory]
    [InlineData("\"sequence\":2")]
    [InlineData("\"previousHash\":\"sha256:00\"")]
    [InlineData("\"actor\":{\"subject\":\"officer-tax\",\"role\":\"officer\"}")]
    [InlineData("\"at\":\"2026-01-01T00:00:00+00:00\"")]
    [InlineData("\"remark\":\"of nobody\"")]
    [InlineData("\"remark\":{\"hash\":\"\"}")]
    public async Task Verify_AnyMemberPutBehindTheHash_IsBroken(string member)
    {
        var archive = await ExportAsync();
        var entry = archive.Journal()[1];
        archive.Exchange(entry, Append(entry, member));

        MustBeBroken(archive);
    }

    [Fact]
    public async Task Verify_TheHashItselfGivenTwice_OrBlanksBehindIt_IsBroken()
    {
        foreach (var change in new Func<string, string>[] { entry => Append(entry, HashMemberOf(entry)), entry => entry + " ", entry => entry[..^1] + " }" })
        {
            var archive = await ExportAsync();
            var entry = archive.Journal()[1];
            archive.Exchange(entry, change(entry));

            MustBeBroken(archive);
        }
    }

    private async Task<UnpackedArchive> ExportAsync()
    {
        var refused = await Scenario.RefusedAsync(api.Server);
        await AuditedCase.OfAsync(refused);
        var archive = UnpackedArchive.Of(await UnpackedArchive.ExportAsync(refused));
        Assert.All(Verify(archive).Verdicts, verdict => Assert.Equal(ArchiveOutcome.Holds, verdict.Outcome));
        return archive;
    }

    private void MustBeBroken(UnpackedArchive archive)
    {
        var report = Verify(archive);

        Assert.False(report.Holds);
        Assert.Equal(ArchiveOutcome.Holds, report.Verdicts[0].Outcome);
        Assert.Contains(report.Verdicts, verdict => verdict is { Check: "content" or "chain", Outcome: ArchiveOutcome.Broken });
    }

    /// <summary>As an auditor does who knows the key and kept this very checkpoint.</summary>
    private ArchiveReport Verify(UnpackedArchive archive) => ArchiveVerifier.Verify(
        archive.Pack(), api.Server.Services.GetRequiredService<CheckpointKeys>().Public.Id, Encoding.UTF8.GetString(archive.Files["checkpoint.txt"]));

    private static string Append(string entry, string member) => $"{entry[..^1]},{member}}}";

    private static string HashMemberOf(string entry) => entry[entry.LastIndexOf("\"hash\"", StringComparison.Ordinal)..^1];

    /// <summary>As docs/audit.md says: HMAC-SHA-256 under the salt, over the parts with their lengths.</summary>
    private static string CommitmentTo(ArchivedWords words)
    {
        var message = new List<byte>();
        foreach (var part in new[] { "A1", "commitment", words.Text })
        {
            var length = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(length, Encoding.UTF8.GetByteCount(part));
            message.AddRange([.. length, .. Encoding.UTF8.GetBytes(part)]);
        }

        return Base64Url.EncodeToString(HMACSHA256.HashData(Base64Url.DecodeFromChars(words.Salt), message.ToArray()));
    }
}
