using OpcOnboarding.Browser.Tests.People;

namespace OpcOnboarding.Browser.Tests.Pages;

/// <summary>智能导办: questions, the way they lead to, and the beginning of an application.</summary>
internal sealed class Guide(Visitor visitor)
{
    public async Task AnswerAsync(string city, string district)
    {
        await visitor.SeesHeadingAsync("guide:guide.title");
        await visitor.Field("guide:questions.city").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = city });
        await visitor.Field("guide:questions.district").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = district });
        await visitor.Page.GetByLabel(visitor.Words["guide:seat.own"]).CheckAsync();
        await visitor.SeesTextAsync(visitor.Words["guide:materials.title"]);
    }

    /// <summary>Signs in from the guide and begins a draft that holds the answers.</summary>
    public async Task<string> BeginAsync(string founder)
    {
        await visitor.Link("guide:start.signInButton").ClickAsync();
        await visitor.ChooseSamplePersonAsync(founder);
        await visitor.Button("guide:start.button").ClickAsync();
        await visitor.SeesHeadingAsync("apply:title");
        return new Uri(visitor.Page.Url).Segments[2].TrimEnd('/');
    }
}
