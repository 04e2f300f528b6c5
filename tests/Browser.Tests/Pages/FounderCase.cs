using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;

namespace OpcOnboarding.Browser.Tests.Pages;

/// <summary>The founder's page of a running case and the pages round it.</summary>
internal sealed class FounderCase(Visitor visitor, string caseId)
{
    public Task OpenAsync() => visitor.GoAsync($"/cases/{caseId}");

    /// <summary>The one box that says what is next, when it is the founder's turn.</summary>
    public Task SeesNextAsync(string title) =>
        Visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = visitor.Words.Of("founder:next.prefix", ("title", title)) }));

    /// <summary>How many steps are done, as the heading of the list says.</summary>
    public Task SeesStepsDoneAsync(int done, int count) =>
        Visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = visitor.Words.Of("founder:steps.title", ("done", done), ("count", count)) }));

    public Task SeesSaidAsync(string what) => visitor.SeesTextAsync(visitor.Words[$"founder:said.{what}"]);

    public Task AnswerAsync() => visitor.Link("founder:next.answer.button").First.ClickAsync();

    public async Task SendAnswerAsync(string department)
    {
        var words = visitor.Words.Of("founder:request.send.step", ("department", visitor.Words[$"states:department.{department}"]));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();
        await ConfirmAsync(words);
    }

    public async Task SkipAsync(string step)
    {
        await visitor.Button("founder:act.named", ("action", visitor.Words["founder:act.skip.label"]), ("step", visitor.Words[$"states:step.{step}"])).ClickAsync();
        await ConfirmAsync(visitor.Words["founder:act.skip.confirm"]);
    }

    /// <summary>Takes the first proposal that is not held already.</summary>
    public async Task ChooseAnotherAsync(string link)
    {
        await OpenAsync();
        await visitor.Link(link).ClickAsync();
        var choose = visitor.Words["founder:choice.choose"];
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{choose}：") }).First.ClickAsync();
        await ConfirmAsync(choose);
        await SeesSaidAsync("choice");
    }

    public Task ConfirmAsync(string words) =>
        visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();
}
