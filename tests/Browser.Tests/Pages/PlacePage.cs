using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;

namespace OpcOnboarding.Browser.Tests.Pages;

/// <summary>The founder's page of places: search, waiting lists, offers, what is kept.</summary>
internal sealed class PlacePage(Visitor visitor)
{
    /// <summary>Opens it from the case's page.</summary>
    public async Task OpenAsync(string caseId)
    {
        await visitor.GoAsync($"/cases/{caseId}");
        await visitor.Link("founder:row.chooseUnit").ClickAsync();
        await visitor.SeesHeadingAsync("founder:workspace.title");
    }

    /// <summary>Narrows the search.</summary>
    public async Task SearchAsync(string district, string tier)
    {
        await visitor.Page.GetByLabel(visitor.Words["places:search.district"], new() { Exact = true }).SelectOptionAsync(district);
        await visitor.Page.GetByLabel(visitor.Words["places:search.tier"], new() { Exact = true }).SelectOptionAsync(tier);
        await visitor.SeesTextAsync(visitor.Words.Of("places:search.count", ("count", 1)));
    }

    /// <summary>Joins the list of what was found.</summary>
    public async Task JoinAsync()
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Before("places:join.button")}") }).ClickAsync();
        await visitor.IsToldAsync(visitor.Words["places:join.done"]);
    }

    public async Task SeesOfferAsync() => await Visitor.SeesAsync(Offer);

    /// <summary>Takes the offered place.</summary>
    public async Task TakeOfferAsync()
    {
        await Offer.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = visitor.Words["places:offer.confirm"], Exact = true }).ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["founder:said.choice"]);
    }

    /// <summary>Keeps the place for longer; that can be done once.</summary>
    public async Task RenewAsync()
    {
        await visitor.Button("places:renew.button").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = visitor.Words["places:renew.confirm"], Exact = true }).ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["founder:said.choice"]);
        await Assertions.Expect(visitor.Button("places:renew.button")).ToHaveCountAsync(0);
    }

    /// <summary>The panel of the place that is kept.</summary>
    public ILocator Kept => visitor.Page.GetByRole(AriaRole.Region, new() { Name = visitor.Words["places:place.title"] });

    private ILocator Offer => visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Before("places:offer.button")}") });

    /// <summary>What a button's words begin with, before the name.</summary>
    private string Before(string key) => visitor.Words[key].Split("{{name}}")[0];
}
