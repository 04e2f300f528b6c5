using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;

namespace OpcOnboarding.Browser.Tests.Pages;

/// <summary>An officer's worklist and the case on the desk.</summary>
internal sealed class OfficerDesk(Visitor visitor)
{
    /// <summary>Finds the case in the list by its number and opens it.</summary>
    public async Task OpenAsync(string caseNumber)
    {
        await visitor.GoAsync("/officer/cases");
        await visitor.SeesHeadingAsync("officer:worklist.title");
        var row = visitor.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = caseNumber });
        await row.GetByRole(AriaRole.Link).First.ClickAsync();
        await visitor.Page.WaitForURLAsync("**/officer/cases/*");
    }

    public async Task ActAsync(string trigger)
    {
        await BeginAsync(trigger);
        await ConfirmAsync(trigger);
    }

    /// <summary>Asks the founder for a better version of one material.</summary>
    public async Task AskForAsync(string material, string reason)
    {
        await BeginAsync("requestSupplement");
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByLabel(new System.Text.RegularExpressions.Regex($"^{visitor.Words[$"materials:name.{material}"]}")).CheckAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByLabel(visitor.Words["officer:supplement.reason"], new() { Exact = true }).FillAsync(reason);
        await ConfirmAsync("requestSupplement");
    }

    /// <summary>Opens the drawer of an action. Keys that stand on a button are not part of its name.</summary>
    public async Task BeginAsync(string trigger)
    {
        await visitor.Button($"officer:act.{trigger}.button").ClickAsync();
        await Visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Dialog));
    }

    private async Task ConfirmAsync(string trigger)
    {
        await visitor.Button($"officer:act.{trigger}.confirm").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words[$"officer:act.{trigger}.done"]);
    }
}
