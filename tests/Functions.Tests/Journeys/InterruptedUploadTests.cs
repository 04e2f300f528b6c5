using System.Net;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>A process that died between an upload's blob and its case's row: the blob is there and nothing names it.</summary>
public sealed class InterruptedUploadTests
{
    private const string Key = "upload-once";

    [Theory]
    [InlineData("the same", 1)]
    [InlineData("another", 2)]
    public async Task Upload_WhereABlobWasLeftBehind_IsTakenInAndReadBack(string text, int version)
    {
        await using var server = await OnboardingServer.StartAsync();
        var draft = await Scenario.EmptyDraftAsync(server);
        var founder = await draft.FounderAsync();
        await LeaveBehindAsync(draft, SampleApplication.Pdf("the same"));

        var taken = (await founder.UploadAsync(draft.CaseId, "IdentityProof", SampleApplication.Pdf(text), key: Key)).MustBe(HttpStatusCode.Created);

        Assert.Equal(version, taken["version"].GetInt32());
        var content = (await founder.GetAsync($"{draft.Path}/documents/{taken["documentId"].GetString()}/content")).MustBeOk();
        Assert.Contains(text, content.Text, StringComparison.Ordinal);
    }

    private static async Task LeaveBehindAsync(OnboardedCase draft, byte[] bytes)
    {
        var services = draft.Server.Services;
        var record = await services.GetRequiredService<CaseStore>().GetAsync(draft.CaseId, CancellationToken.None);
        var documentId = CommandId.Of(draft.CaseId, draft.FounderSubject, Key)[..16];
        using var stream = new MemoryStream(bytes);
        Assert.True((await DocumentContent.ReadAsync(stream, CancellationToken.None)).TryGet(out var content, out _));
        var blobs = new DocumentBlobs(services.GetRequiredService<BlobContainerClient>());
        Assert.Equal(1, await blobs.PutAsync(record, documentId, 1, content.Bytes, content.Sha256, CancellationToken.None));
    }
}
