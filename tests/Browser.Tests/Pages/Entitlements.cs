using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;

namespace OpcOnboarding.Browser.Tests.Pages;

/// <summary>The founder's page of what there is beside vouchers.</summary>
internal sealed class Entitlements(Visitor visitor)
{
    private ILocator Dialog => visitor.Page.GetByRole(AriaRole.Dialog);

    public async Task OpenAsync(string caseId)
    {
        await visitor.GoAsync($"/cases/{caseId}");
        await visitor.Link("founder:links.entitlements").ClickAsync();
        await visitor.SeesHeadingAsync("entitlements:title");
    }

    /// <summary>Opens the question of the first button whose words begin so; the clause's name stands in them.</summary>
    public async Task OpenFirstAsync(string key)
    {
        var words = visitor.Words.Of(key, ("title", ""));
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{words}") }).First.ClickAsync();
        await Visitor.SeesAsync(Dialog);
    }

    /// <summary>Answers the question, and is told the result.</summary>
    public async Task ConfirmAsync(string confirm, string result)
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = visitor.Words[confirm], Exact = true }).ClickAsync();
        await visitor.IsToldAsync(visitor.Words[result]);
    }

    /// <summary>How many stand in a group of the page.</summary>
    public ILocator Group(string group, int count) =>
        visitor.Page.GetByRole(AriaRole.Region, new() { Name = visitor.Words.Of($"entitlements:group.{group}", ("count", count)) });
}
