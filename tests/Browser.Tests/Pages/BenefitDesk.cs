using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;

namespace OpcOnboarding.Browser.Tests.Pages;

/// <summary>What desks enter beside their decisions: mentors' answers and meetings, decisions on other benefits.</summary>
internal sealed class BenefitDesk(Visitor visitor)
{
    private ILocator Sheet => visitor.Page.GetByRole(AriaRole.Dialog);

    public async Task OpenAsync(string caseId, string step)
    {
        await visitor.GoAsync($"/officer/cases/{caseId}?step={step}");
        await Visitor.SeesAsync(visitor.Page.Locator(".desk-buttons").First);
    }

    /// <summary>Enters that the mentor declines.</summary>
    public async Task DeclineAsync()
    {
        await OpenRefusalAsync();
        await FinishAsync("reply.declines.confirm", "mentor.done.declines");
    }

    public Task OpenRefusalAsync() => BeginAsync("mentor.button.declines");

    /// <summary>Enters an acceptance without the mentor's declaration, and is told what is missing.</summary>
    public async Task AcceptUndeclaredAsync()
    {
        await BeginAsync("mentor.button.accepts");
        await visitor.Button("benefitDesk:reply.accepts.confirm").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["benefitDesk:reply.undeclared"]);
    }

    /// <summary>Goes on with the declaration.</summary>
    public async Task AcceptAsync()
    {
        await AcceptUndeclaredAsync();
        await Sheet.GetByRole(AriaRole.Checkbox).CheckAsync();
        await FinishAsync("reply.accepts.confirm", "mentor.done.accepts");
    }

    public Task OpenMeetingAsync() => BeginAsync("mentor.button.meeting");

    /// <summary>Arranges the first meeting.</summary>
    /// <param name="at">Beijing time, <c>yyyy-MM-ddTHH:mm</c>.</param>
    public async Task MeetAsync(string at)
    {
        await OpenMeetingAsync();
        await Sheet.GetByLabel(visitor.Words["benefitDesk:meeting.at"], new() { Exact = true }).FillAsync(at);
        await FinishAsync("meeting.confirm", "mentor.done.meeting");
    }

    /// <summary>Grants without a reason, and is told what is missing.</summary>
    public async Task GrantEmptyAsync()
    {
        await BeginAsync("entitlement.grant.button");
        await visitor.Button("benefitDesk:entitlement.grant.confirm").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["benefitDesk:fault.sayWhy"]);
    }

    /// <summary>Grants a part.</summary>
    public async Task GrantAsync(string yuan, string reason)
    {
        await GrantEmptyAsync();
        await Sheet.GetByLabel(visitor.Words["benefitDesk:entitlement.amount"]).FillAsync(yuan);
        await Sheet.GetByLabel(visitor.Words["benefitDesk:entitlement.reason"]).FillAsync(reason);
        await FinishAsync("entitlement.grant.confirm", "entitlement.grant.done");
    }

    /// <summary>Goes on with what a colleague has decided meanwhile, and is told so.</summary>
    public async Task GrantTooLateAsync(string yuan, string reason)
    {
        await Sheet.GetByLabel(visitor.Words["benefitDesk:entitlement.amount"]).FillAsync(yuan);
        await Sheet.GetByLabel(visitor.Words["benefitDesk:entitlement.reason"]).FillAsync(reason);
        await visitor.Button("benefitDesk:entitlement.grant.confirm").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["officer:entry.overtaken"]);
    }

    /// <summary>Declines what was asked for.</summary>
    public async Task RefuseAsync(string reason)
    {
        await BeginAsync("entitlement.decline.button");
        await Sheet.GetByLabel(visitor.Words["benefitDesk:entitlement.reason"]).FillAsync(reason);
        await FinishAsync("entitlement.decline.confirm", "entitlement.decline.done");
    }

    /// <summary>Opens the case where nothing waits for a decision, and what was decided.</summary>
    public async Task OpenDecidedAsync(string caseId, int count)
    {
        await visitor.GoAsync($"/officer/cases/{caseId}?step=vouchers");
        await visitor.Page.GetByText(visitor.Words.Of("benefitDesk:entitlement.decided", ("count", count))).ClickAsync();
    }

    /// <summary>Takes back what was granted; without a reason it is told what is missing.</summary>
    public async Task RevokeAsync(string reason)
    {
        await BeginAsync("entitlement.revoke.button");
        await visitor.Button("benefitDesk:entitlement.revoke.confirm").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["benefitDesk:fault.sayWhy"]);
        await Sheet.GetByLabel(visitor.Words["benefitDesk:entitlement.reason"]).FillAsync(reason);
        await FinishAsync("entitlement.revoke.confirm", "entitlement.revoke.done");
    }

    /// <summary>Opens the sheet of a button whose words begin so; a name stands in them.</summary>
    private async Task BeginAsync(string key)
    {
        var words = visitor.Words[$"benefitDesk:{key}"];
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{words.Replace("{{name}}", ".*", StringComparison.Ordinal).Replace("{{title}}", ".*", StringComparison.Ordinal)}$") }).First.ClickAsync();
        await Visitor.SeesAsync(Sheet);
    }

    private async Task FinishAsync(string confirm, string done)
    {
        await visitor.Button($"benefitDesk:{confirm}").ClickAsync();
        await visitor.IsToldAsync(visitor.Words[$"benefitDesk:{done}"]);
    }
}
