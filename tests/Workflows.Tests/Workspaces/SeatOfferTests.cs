using OpcOnboarding.Workflows.Tests.Play;
using OpcOnboarding.Workflows.Workspaces;

namespace OpcOnboarding.Workflows.Tests.Workspaces;

public sealed class SeatOfferTests
{
    private readonly List<SeatOffer> passedOn = [];

    [Theory]
    [InlineData("2026-11-20 10:00", "2026-11-24 17:30")] // a Friday: the weekend is not counted
    [InlineData("2026-11-18 23:59", "2026-11-20 17:30")]
    [InlineData("2026-09-29 10:00", "2026-10-08 17:30")] // the National Day holidays are not counted
    public void EndOf_TwoWorkingDays_EndsAtTheCloseOfBusiness(string offered, string end) =>
        Assert.Equal(Beijing.At(end), SeatOffer.EndOf(Beijing.At(offered), Calendars.Current));

    [Fact]
    public void RunAsync_BeforeTheEnd_PassesNothingOn()
    {
        var (host, offer) = Begin();
        host.MoveTo(offer.Until.AddSeconds(-1));

        Assert.Empty(passedOn);
        Assert.Null(host.Completion);
    }

    [Fact]
    public void RunAsync_AtTheEnd_PassesTheOfferOnOnceAlsoWhenTheProcessWasDown()
    {
        var (host, offer) = Begin();
        host.GoDown();
        host.MoveTo(offer.Until.AddDays(3));
        host.ComeUp();

        Assert.Equal([offer], passedOn);
        Assert.NotNull(host.Completion);
    }

    private (PlayedHost Host, SeatOffer Offer) Begin()
    {
        var offer = new SeatOffer("yancheng-lanhai", "yancheng-lanhai-D001", 3, Beijing.At("2026-11-24 17:30"));
        var host = new PlayedHost(new SeatOfferOrchestrator(), (name, input) => PassOn(name, input));
        host.Start(SeatOfferOrchestrator.Name, SeatOfferOrchestrator.IdOf(offer), offer, Beijing.At("2026-11-20 10:00"));
        return (host, offer);
    }

    private bool PassOn(string name, string? input)
    {
        Assert.Equal(Activities.PassOnOffer, name);
        passedOn.Add((SeatOffer)JsonDataConverter.Default.Deserialize(input, typeof(SeatOffer))!);
        return true;
    }
}
