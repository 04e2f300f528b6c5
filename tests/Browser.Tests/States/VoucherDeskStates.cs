using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.Pages;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>The vouchers' desk: claims, a voucher, decisions, settlements and statements.</summary>
internal static class VoucherDeskStates
{
    private const string Head = "supervisor-yancheng";
    private const string Lists = "/officer/vouchers";
    private static readonly string s_desk = CaseMaker.Desk("vouchers");

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("desk-claims", s_desk, Lists) { Case = "claimed" },
        new("desk-claims-none", "officer-vouchers-wuxi", $"{Lists}?state=settled"),
        new("desk-claims-others", "officer-tax-yancheng", Lists),
        new("desk-accounts", s_desk, $"{Lists}/accounts") { Case = "claimed", Then = (visitor, _) => Visitor.SeesAsync(visitor.Button("voucherDesk:statement.save")) },
        new("desk-accounts-none", "officer-vouchers-wuxi", $"{Lists}/accounts"),
        new("desk-settle", s_desk, $"{Lists}/accounts") { Case = "claimed", UsesCaseUp = true, Then = SettleAsync },
        new("desk-claim", s_desk, Lists) { Case = "claimed", Then = OpenAsync },
        new("desk-grant", s_desk, Lists) { Case = "claimed", Then = (visitor, site) => BeginAsync(visitor, site, "accept") },
        new("desk-reject-faults", s_desk, Lists) { Case = "claimed", Then = RejectEmptyAsync },
        new("desk-claw-back", Head, Lists) { Case = "claimed", Then = ClawBackAsync },
    ];

    /// <summary>Other states have left claims, too: this is the one of their own case.</summary>
    private static async Task OpenAsync(Visitor visitor, SiteFixture site)
    {
        var caseId = await MadeCases.GetAsync(site.Cases, "claimed");
        var (number, _) = await site.Cases.ComputeVoucherAsync(caseId);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = number, Exact = true }).First.ClickAsync();
        await visitor.SeesHeadingAsync("voucherDesk:one.title", ("number", number));
        await Visitor.SeesAsync(visitor.Button("voucherDesk:decide.accept.button", ("invoice", InvoiceOf(caseId))));
    }

    private static async Task BeginAsync(Visitor visitor, SiteFixture site, string decision)
    {
        await OpenAsync(visitor, site);
        await new VoucherDesk(visitor).BeginAsync(decision, InvoiceOf(await MadeCases.GetAsync(site.Cases, "claimed")));
    }

    private static async Task RejectEmptyAsync(Visitor visitor, SiteFixture site)
    {
        await BeginAsync(visitor, site, "reject");
        await visitor.Button("voucherDesk:decide.reject.confirm").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["voucherDesk:fault.sayWhy"]);
    }

    private static async Task ClawBackAsync(Visitor visitor, SiteFixture site)
    {
        await OpenAsync(visitor, site);
        await visitor.Button("voucherDesk:end.clawBack.button").ClickAsync();
        await Visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Dialog));
    }

    private static async Task SettleAsync(Visitor visitor, SiteFixture site)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{visitor.Words.Of("voucherDesk:payable.settle", ("department", ""))}") }).First.ClickAsync();
        await Visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Dialog));
    }

    /// <summary>The claim that waits.</summary>
    private static string InvoiceOf(string caseId) => $"{caseId[..8]}2";
}
