using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.Pages;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;
using OpcOnboarding.Browser.Tests.States;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Browser.Tests.Journeys;

/// <summary>Places, mentors and other benefits in the pages only, founders and desks taking turns.</summary>
[Collection(SiteCollection.Name)]
public sealed class BenefitTests(SiteFixture site)
{
    private const string District = "亭湖区";

    [Fact]
    public async Task APlace_ThatIsNotFree_IsWaitedFor_Offered_AndTaken()
    {
        var benefits = new BenefitCases(site.Cases);
        await benefits.TakeAllFloorsAsync();
        var caseId = await site.Cases.AcceptedAsync();
        await using var founder = await site.OpenAsync(Screen.Phone, CaseMaker.Founder, Words.English);
        var places = new PlacePage(founder);
        await places.OpenAsync(caseId);
        await places.SearchAsync(District, "Floor");
        await places.JoinAsync();

        await benefits.OfferAsync(caseId);
        await founder.Page.ReloadAsync();
        await places.TakeOfferAsync();

        await Visitor.SeesAsync(places.Kept.GetByText("Lanhai OPC Community F00"));
        await Assertions.Expect(founder.Page.GetByRole(AriaRole.Heading, new() { Name = founder.Words["places:waiting.title"] })).ToHaveCountAsync(0);
        Findings.None(founder.Faults);
    }

    [Fact]
    public async Task Mentors_AreAskedInOrder_TheSecondAccepts_AndTheMeetingStandsInTheCalendar()
    {
        var caseId = await site.Cases.AcceptedAsync();
        await using var founder = await site.OpenAsync(Screen.Phone, CaseMaker.Founder);
        var mentors = new MentorPage(founder);
        await mentors.OpenAsync(caseId);
        await mentors.AskUndeclaredAsync();
        await mentors.AskAsync();

        await using var officer = await site.OpenAsync(Screen.Desk, CaseMaker.Desk("mentorPairing"));
        var desk = new BenefitDesk(officer);
        await desk.OpenAsync(caseId, "mentorPairing");
        await desk.DeclineAsync();
        await desk.AcceptAsync();
        // A time on a wall in Beijing; an appointment is within a year.
        var day = BusinessHours.BeijingDate(DateTimeOffset.UtcNow).AddDays(30);
        await desk.MeetAsync($"{day:yyyy-MM-dd}T14:30");

        await founder.Page.ReloadAsync();
        await mentors.SeesAnswersAsync("declined", "accepted");
        await mentors.AsksNobodyMoreAsync();
        var calendar = await mentors.CalendarAsync();
        Assert.Contains($"DTSTART:{day:yyyyMMdd}T063000Z", calendar, StringComparison.Ordinal);
        Findings.None([.. founder.Faults, .. officer.Faults]);
    }

    [Fact]
    public async Task AnAward_IsAskedFor_AndGrantedInPartWithAReason()
    {
        const string Reason = "按实际投入核定";
        var caseId = await new BenefitCases(site.Cases).AwardOpenAsync();
        await using var founder = await site.OpenAsync(Screen.Phone, CaseMaker.Founder);
        await founder.GoAsync($"/cases/{caseId}");
        await founder.Link("founder:links.entitlements").ClickAsync();
        await founder.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{founder.Words.Of("entitlements:apply.named", ("title", ""))}") }).First.ClickAsync();
        await founder.Button("entitlements:apply.send").ClickAsync();
        await founder.SeesTextAsync(founder.Words["entitlements:apply.done"]);

        await using var officer = await site.OpenAsync(Screen.Desk, CaseMaker.Desk("vouchers"));
        var desk = new BenefitDesk(officer);
        await desk.OpenAsync(caseId, "vouchers");
        await desk.GrantAsync("1234.50", Reason);

        await founder.Page.ReloadAsync();
        await founder.SeesTextAsync("¥1,234.50");
        await founder.SeesTextAsync(Reason);
        Findings.None([.. founder.Faults, .. officer.Faults]);
    }
}
