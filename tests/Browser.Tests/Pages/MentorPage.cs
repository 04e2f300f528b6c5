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
        await visitor.SeesTextAsync(visitor.Words["pairing:answer.asked"]);
    }

    /// <summary>The meeting's file for calendars.</summary>
    public async Task<string> CalendarAsync()
    {
        var file = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Button("pairing:meeting.calendar").ClickAsync());
        return await File.ReadAllTextAsync(await file.PathAsync());
    }
}
