using System.Security.Cryptography;
using System.Text.Json;
using OpcOnboarding.Browser.Tests.Pages;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Browser.Tests.Outages;

/// <summary>The service is cut off in the middle of a write and comes back: nothing that was typed or sent is lost, and nothing is there twice.</summary>
public sealed class OutageTests(OutageFixture outage) : IClassFixture<OutageFixture>
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    public static TheoryData<CutPoint> Points => [.. Enum.GetValues<CutPoint>()];

    [Theory, MemberData(nameof(Points))]
    public async Task Upload_CutOff_IsStoredOnceAndWhole(CutPoint point)
    {
        var caseId = await outage.Cases.DraftAsync();
        await using var founder = await outage.OpenAsync(CaseMaker.Founder);
        await founder.GoAsync($"/cases/{caseId}/materials");
        var materials = new Materials(founder);
        var file = await RealFiles.LargePngAsync(founder.Page.Context.Browser!, "身份证明");

        await outage.CutAsync(
            point, "POST", "/documents",
            () => materials.ChooseAsync("IdentityProof", "founder:upload.choose", file),
            () => founder.SeesTextAsync(founder.Words.Of("founder:upload.waiting", ("name", founder.Words["materials:name.IdentityProof"]))));
        await materials.SeesStoredAsync("IdentityProof", 1);

        var document = Assert.Single(await outage.Cases.DocumentsAsync(caseId));
        Assert.Equal(1, document.GetProperty("version").GetInt32());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file.Buffer)), document.GetProperty("sha256").GetString());
        Assert.Single(await outage.Cases.JournalAsync(caseId), entry => Kind(entry) == "documentAdded");
    }

    [Theory, MemberData(nameof(Points))]
    public async Task Autosave_CutOff_KeepsWhatWasTyped(CutPoint point)
    {
        const string typed = "chuang.ye@example.com";
        var caseId = await outage.Cases.DraftAsync();
        await using var founder = await outage.OpenAsync(CaseMaker.Founder);
        await founder.GoAsync($"/cases/{caseId}/apply");
        var email = founder.Page.GetByLabel(founder.Words["apply:field.email.label"]);

        await outage.CutAsync(
            point, "PUT", "/application",
            () => email.FillAsync(typed),
            () => founder.SeesTextAsync(founder.Words["apply:save.retrying"]));
        Assert.Equal(typed, await email.InputValueAsync());
        await Eventually.HoldsAsync(async () => await EmailAsync(caseId) == typed, "What was typed never reached the service.", s_patience);
        await founder.Page.ReloadAsync();

        Assert.Equal(typed, await email.InputValueAsync());
        Assert.Equal(2, (await outage.Cases.JournalAsync(caseId)).Count(entry => Kind(entry) == "formSaved"));
    }

    [Theory, MemberData(nameof(Points))]
    public async Task Submission_CutOff_IsMadeOnce_AndNotShownBefore(CutPoint point)
    {
        var caseId = await outage.Cases.ReadyAsync();
        await using var founder = await outage.OpenAsync(CaseMaker.Founder);
        await founder.GoAsync($"/cases/{caseId}/apply/check");
        var form = new ApplicationForm(founder);

        await outage.CutAsync(point, "POST", "/submit", form.PromiseAndSubmitAsync, async () =>
        {
            await founder.SeesTextAsync(founder.Words["apply:submit.retrying"]);
            await founder.SeesHeadingAsync("apply:check.title");
        });
        await form.SeesReceiptAsync();

        Assert.Equal("submitted", await outage.Cases.StateAsync(caseId));
        Assert.Single(await outage.Cases.JournalAsync(caseId), entry => Text(entry, "trigger") == "submit");
    }

    private async Task<string?> EmailAsync(string caseId)
    {
        var form = await outage.Cases.Api.GetAsync(CaseMaker.Founder, $"/api/cases/{caseId}/application");
        return form.GetProperty("application").GetProperty("founder").TryGetProperty("email", out var email) ? email.GetString() : null;
    }

    private static string? Kind(JsonElement entry) => Text(entry, "kind");

    private static string? Text(JsonElement entry, string member) => entry.GetProperty(member).GetString();
}
