using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;

namespace OpcOnboarding.Browser.Tests.Pages;

/// <summary>The founder's page of mentors: whom to ask, what they answer, the first meeting.</summary>
internal sealed class MentorPage(Visitor visitor)
{
    public async Task OpenAsync(string caseId)
    {
        await visitor.GoAsync($"/cases/{caseId}");
        await visitor.Link("founder:row.chooseMentor").ClickAsync();
        await visitor.SeesHeadingAsync("founder:mentor.title");
    }

    /// <summary>Asks without the declaration, and is told what is missing.</summary>
    public async Task AskUndeclaredAsync()
    {
        await visitor.Button("pairing:ask.send").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["pairing:fault.undeclared"]);
    }

    /// <summary>Declares and asks the proposed mentors in their order.</summary>
    public async Task AskAsync()
    {
        await visitor.Page.GetByLabel(visitor.Words["pairing:ask.declaration"]).CheckAsync();
        await visitor.Button("pairing:ask.send").ClickAsync();
        await visitor.IsToldAsync(visitor.Words["pairing:ask.done"]);
        await visitor.SeesTextAsync(visitor.Words["pairing:answer.asked"]);
    }

    /// <summary>Says after the meeting how it was, and that the pairing shall go on.</summary>
    public async Task RateAsync(int rating)
    {
        await visitor.Page.GetByLabel(visitor.Words[$"pairing:rating.{rating}"], new() { Exact = true }).CheckAsync();
        await visitor.Page.GetByLabel(visitor.Words["pairing:feedback.yes"], new() { Exact = true }).CheckAsync();
        await visitor.Button("pairing:feedback.send").ClickAsync();
        await visitor.IsToldAsync(visitor.Words["pairing:feedback.done"]);
        await visitor.SeesTextAsync(visitor.Words["pairing:feedback.given"]);
    }

    /// <summary>Sees what the first mentors of the list have answered, in its order.</summary>
    public async Task SeesAnswersAsync(params string[] answers)
    {
        var mentors = visitor.Page.Locator(".askings").GetByRole(AriaRole.Listitem);
        foreach (var (place, answer) in answers.Index())
        {
            await Assertions.Expect(mentors.Nth(place)).ToContainTextAsync(visitor.Words[$"pairing:answer.{answer}"]);
        }
    }

    /// <summary>Neither asking nor choosing is offered beside the mentor who has accepted.</summary>
    public async Task AsksNobodyMoreAsync()
    {
        await Visitor.SeesAsync(visitor.Page.Locator(".cards"));
        await Assertions.Expect(visitor.Button("pairing:ask.send")).ToHaveCountAsync(0);
        await Assertions.Expect(visitor.Page.Locator(".cards").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    /// <summary>The meeting's file for calendars.</summary>
    public async Task<string> CalendarAsync()
    {
        var file = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Button("pairing:meeting.calendar").ClickAsync());
        return await File.ReadAllTextAsync(await file.PathAsync());
    }
}
