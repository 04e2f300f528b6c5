using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

public sealed class DocumentTests(ApiServer api) : IClassFixture<ApiServer>
{
    public static TheoryData<string, byte[]> Contents => new()
    {
        { "application/pdf", SampleApplication.Pdf("章程") },
        { "image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3] },
        { "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3] },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task Upload_WhateverItsName_IsTypedByContentAndComesBackUnchanged(string contentType, byte[] content)
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server);
        var founder = await draft.FounderAsync();

        var taken = (await founder.UploadAsync(draft.CaseId, "Articles", content, fileName: "章程.exe")).MustBe(HttpStatusCode.Created);

        Assert.Equal(contentType, taken["contentType"].GetString());
        Assert.Equal(1, taken["version"].GetInt32());
        Assert.Equal(content.Length, taken["size"].GetInt32());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), taken["sha256"].GetString());
        foreach (var reader in new[] { founder, await draft.OfficerAsync("officer-registration"), await draft.AuditorAsync() })
        {
            using var response = await reader.OpenAsync($"{draft.Path}/documents/{taken["documentId"].GetString()}/content", CancellationToken.None);
            Assert.Equal(content, await response.Content.ReadAsByteArrayAsync());
            Assert.Equal(contentType, response.Content.Headers.ContentType?.MediaType);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task Upload_ThatReplaces_IsTheNextVersionAndTheOldOneStays()
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server);
        var founder = await draft.FounderAsync();
        var first = (await draft.UploadAsync("Articles", SampleApplication.Pdf("one"))).MustBe(HttpStatusCode.Created);
        var id = first["documentId"].GetString()!;

        var second = (await draft.UploadAsync("Articles", SampleApplication.Pdf("two"), replaces: id)).MustBe(HttpStatusCode.Created);

        Assert.Equal((id, 2), (second["documentId"].GetString(), second["version"].GetInt32()));
        var only = Assert.Single((await founder.GetAsync($"{draft.Path}/documents"))["items"].EnumerateArray());
        Assert.Equal(2, only.GetProperty("version").GetInt32());
        Assert.Contains("one", (await founder.GetAsync($"{draft.Path}/documents/{id}/content?version=1")).Text, StringComparison.Ordinal);
        Assert.Contains("two", (await founder.GetAsync($"{draft.Path}/documents/{id}/content")).Text, StringComparison.Ordinal);
        (await founder.GetAsync($"{draft.Path}/documents/{id}/content?version=3")).MustBe(HttpStatusCode.NotFound);
        (await draft.UploadAsync("IdentityProof", replaces: id)).MustBe(HttpStatusCode.UnprocessableEntity, "validationFailed");
    }

    [Fact]
    public async Task Upload_WhereNothingIsAsked_Is409()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);
        (await submitted.UploadAsync("Articles")).MustBe(HttpStatusCode.Conflict, "documentsNotOpen");
        await submitted.MoveAsync(await submitted.WindowAsync(), "accept");
        (await submitted.UploadAsync("Articles")).MustBe(HttpStatusCode.Conflict, "documentsNotOpen");

        await submitted.MoveStepAsync("registration", "requestSupplement", Scenario.Items("Articles"));

        (await submitted.UploadAsync("Articles")).MustBe(HttpStatusCode.Created);
        (await submitted.UploadAsync("Permit")).MustBe(HttpStatusCode.Conflict, "documentsNotOpen");
    }

    [Fact]
    public async Task Upload_OfAPromisedMaterial_IsTakenAndOthersAreNot()
    {
        var open = await Scenario.DeficiencyOpenAsync(api.Server);

        (await open.UploadAsync("Articles")).MustBe(HttpStatusCode.Conflict, "documentsNotOpen");
        (await open.UploadAsync("DomicileProof")).MustBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Upload_ByAnOfficer_Is403()
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server);

        (await (await draft.WindowAsync()).UploadAsync(draft.CaseId, "Articles")).MustBe(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Upload_TwentyAtOnce_AreAllKept()
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => draft.UploadAsync("CostProof", SampleApplication.Pdf($"{number}"))));

        Assert.All(answers, answer => answer.MustBe(HttpStatusCode.Created));
        var items = (await (await draft.FounderAsync()).GetAsync($"{draft.Path}/documents"))["items"].EnumerateArray().ToList();
        Assert.Equal(20, items.Select(item => item.GetProperty("documentId").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Application_SavedWithAnOldVersion_Is412AndWithTheLatestIsTaken()
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server);
        var founder = await draft.FounderAsync();

        var saved = (await founder.PutAsync($"{draft.Path}/application", new { remarks = "一" }, "\"1\"")).MustBeOk();
        (await founder.PutAsync($"{draft.Path}/application", new { remarks = "二" }, "\"1\"")).MustBe(HttpStatusCode.PreconditionFailed, "preconditionFailed");
        (await founder.PutAsync($"{draft.Path}/application", new { remarks = "二" }, "\"2\"")).MustBeOk();

        Assert.Equal(2, saved["version"].GetInt32());
        var form = (await founder.GetAsync($"{draft.Path}/application")).MustBeOk();
        Assert.Equal((3, "二"), (form["version"].GetInt32(), form["application"].GetProperty("remarks").GetString()));
        // Sections that were not sent stay as they are, unknown members too.
        Assert.Equal("林予安", form["application"].GetProperty("founder").GetProperty("nameZh").GetString());
    }

    [Fact]
    public async Task Application_SavedAfterSubmission_Is409()
    {
        var submitted = await Scenario.SubmittedAsync(api.Server);

        (await (await submitted.FounderAsync()).PutAsync($"{submitted.Path}/application", new { remarks = "一" })).MustBe(HttpStatusCode.Conflict, "applicationNotOpen");
        (await (await submitted.WindowAsync()).PutAsync($"{submitted.Path}/application", new { remarks = "一" })).MustBe(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Submit_WithHalfOfEverythingMissing_NamesAllAtOnce()
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server, change: form => form["founder"] = new JsonObject());

        var refused = (await (await draft.FounderAsync()).PostAsync($"{draft.Path}/submit")).MustBe(HttpStatusCode.UnprocessableEntity, "missingMaterials");

        Assert.Superset(new HashSet<string> { "IdentityProof", "DomicileProof", "Articles" }, refused.Strings("missingMaterials").ToHashSet());
        var fields = refused["errors"].EnumerateArray().Select(error => error.GetProperty("field").GetString()).ToList();
        Assert.Contains(fields, field => field!.Contains("residentId", StringComparison.Ordinal));
        Assert.Contains(fields, field => field!.Contains("mobile", StringComparison.Ordinal));
        Assert.Equal("draft", await draft.StateAsync());
    }
}
