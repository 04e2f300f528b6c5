using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.Pages;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.Journeys;

/// <summary>The founder's journey by keyboard alone; officers act through the API.</summary>
[Collection(SiteCollection.Name)]
public sealed class KeyboardTests(SiteFixture site)
{
    [Fact]
    public async Task Founder_WithKeysOnly_AppliesAnswersChoosesAndReadsTheResults()
    {
        await using var founder = await site.OpenAsync(Screen.Desk);
        var keys = new Keyboard(founder);
        var caseId = await BeginAsync(founder, keys);
        await ApplyAsync(founder, keys);
        await AskAsync(caseId);
        await keys.PressAsync(founder.Link("apply:toCase"));
        await AnswerAsync(founder, keys);
        await SkipAndChooseAsync(founder, keys, caseId);
        await ApproveAsync(caseId);
        await keys.PressAsync(founder.Link("founder:next.results.button"));
        await founder.SeesHeadingAsync("founder:results.title");

        Assert.Equal("completed", await site.Cases.StateAsync(caseId));
        Assert.Empty(founder.Faults);
    }

    private static async Task<string> BeginAsync(Visitor founder, Keyboard keys)
    {
        await founder.GoAsync("/guide");
        await keys.ChooseAsync(founder.Field("guide:questions.city"), "盐城市");
        await keys.ChooseAsync(founder.Field("guide:questions.district"), "亭湖区");
        await keys.PressAsync(founder.Page.GetByLabel(founder.Words["guide:seat.desk"]), "ArrowDown");
        await keys.PressAsync(founder.Link("guide:start.signInButton"));
        await keys.TypeAsync(founder.Field("common:signIn.find"), CaseMaker.Founder);
        await keys.PressAsync(founder.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($@"\b{CaseMaker.Founder}$") }));
        await keys.PressAsync(founder.Button("guide:start.button"));
        await founder.SeesHeadingAsync("apply:title");
        return new Uri(founder.Page.Url).Segments[2].TrimEnd('/');
    }

    private static async Task ApplyAsync(Visitor founder, Keyboard keys)
    {
        foreach (var (label, text) in ApplicationForm.Answers)
        {
            await keys.TypeAsync(founder.Field(label), text);
        }

        await keys.PressAsync(founder.Button("apply:goOn"));
        await founder.SeesHeadingAsync("apply:check.title");
        await keys.PressAsync(founder.Link("apply:submit.missing", ("material", founder.Words["materials:name.IdentityProof"])));
        foreach (var code in new[] { "IdentityProof", "DomicileProof", "Articles" })
        {
            await UploadAsync(founder, keys, code, "founder:upload.choose", 1);
        }

        await keys.PressAsync(founder.Link("founder:material.toCheck"));
        await keys.PressAsync(founder.Page.GetByLabel(founder.Words["apply:submit.promise"]), "Space");
        await keys.PressAsync(founder.Button("apply:submit.button"));
        await founder.SeesHeadingAsync("apply:done.title");
    }

    private static async Task UploadAsync(Visitor founder, Keyboard keys, string code, string action, int version)
    {
        var name = founder.Words[$"materials:name.{code}"];
        var file = await RealFiles.PdfAsync(founder.Page.Context.Browser!, $"{name} {version}");
        await keys.PickFileAsync(founder.Button("founder:upload.named", ("action", founder.Words[action]), ("name", name)), file);
        await new Materials(founder).SeesStoredAsync(file, version);
    }

    private async Task AskAsync(string caseId)
    {
        await site.Cases.Api.PostAsync(CaseMaker.Window, $"/api/cases/{caseId}/triggers/accept");
        var items = new[] { new { material = "Articles", reason = "第 3 页没有签名" } };
        await site.Cases.Api.PostAsync(CaseMaker.Desk("registration"), $"/api/cases/{caseId}/steps/registration/triggers/requestSupplement", new { items });
    }

    private static async Task AnswerAsync(Visitor founder, Keyboard keys)
    {
        await keys.PressAsync(founder.Link("founder:next.answer.button").First);
        await UploadAsync(founder, keys, "Articles", "founder:upload.replace", 2);
        var send = founder.Words.Of("founder:request.send.step", ("department", founder.Words["states:department.registration"]));
        await keys.PressAsync(founder.Page.GetByRole(AriaRole.Button, new() { Name = send, Exact = true }));
        await ConfirmAsync(founder, keys, send);
        await founder.SeesTextAsync(founder.Words["founder:said.supply"]);
    }

    private static async Task SkipAndChooseAsync(Visitor founder, Keyboard keys, string caseId)
    {
        await keys.PressAsync(founder.Button("founder:act.named", ("action", founder.Words["founder:act.skip.label"]), ("step", founder.Words["states:step.vouchers"])));
        await ConfirmAsync(founder, keys, founder.Words["founder:act.skip.confirm"]);
        await founder.SeesTextAsync(founder.Words["founder:said.skip"]);
        await keys.PressAsync(founder.Link("founder:row.chooseMentor"));
        var choose = founder.Words["founder:choice.choose"];
        await keys.PressAsync(founder.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{choose}：") }).First);
        await ConfirmAsync(founder, keys, choose);
        await founder.SeesTextAsync(founder.Words["founder:said.choice"]);
        await keys.PressAsync(founder.Link("founder:part.back"));
        await founder.IsAtAsync($"/cases/{caseId}");
    }

    private async Task ApproveAsync(string caseId)
    {
        foreach (var step in new[] { "registration", "bankAccount", "taxSetup", "workspace", "mentorPairing" })
        {
            await site.Cases.Api.PostAsync(CaseMaker.Desk(step), $"/api/cases/{caseId}/steps/{step}/triggers/approve");
        }
    }

    private static Task ConfirmAsync(Visitor founder, Keyboard keys, string words) =>
        keys.PressAsync(founder.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = words, Exact = true }));
}
