using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>The policy finder, the founder's vouchers and the public check of certificates.</summary>
internal static class VoucherStates
{
    private const string Founder = CaseMaker.Founder;
    private const string Answered = "/policies?ai=yes&age=25&education=Master&compute=180000&platform=municipal-scheduling&resource=%E7%9B%90%E5%9F%8E%E5%B8%82&city=yancheng&district=%E4%BA%AD%E6%B9%96%E5%8C%BA";

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("finder", null, "/policies"),
        new("finder-answered", null, Answered) { Then = (visitor, _) => Visitor.SeesAsync(visitor.Page.GetByText("¥180,000").First) },
        new("vouchers", Founder, "/cases/{case}/vouchers") { Case = "completed" },
        new("vouchers-none", Founder, "/cases/{case}/vouchers") { Case = "submitted" },
        new("voucher", Founder, "/cases/{case}/vouchers") { Case = "completed", Then = OpenAsync },
        new("voucher-faults", Founder, "/cases/{case}/vouchers") { Case = "completed", Then = SendEmptyAsync },
        new("voucher-check", null, "/vouchers/check"),
        new("voucher-check-unknown", null, "/vouchers/check?number=3209-C-2026-000001-H&code=0000000000000000")
        {
            Then = (visitor, _) => visitor.SeesTextAsync(visitor.Words["vouchers:check.notFound"]),
        },
        new("voucher-check-valid", Founder, "/cases/{case}/vouchers") { Case = "completed", Then = CheckAsync },
    ];

    private static async Task OpenAsync(Visitor visitor, SiteFixture site)
    {
        await visitor.Page.Locator(".voucher-heading").GetByRole(AriaRole.Link).First.ClickAsync();
        await Visitor.SeesAsync(visitor.Button("vouchers:certificate.print"));
    }

    private static async Task SendEmptyAsync(Visitor visitor, SiteFixture site)
    {
        await OpenAsync(visitor, site);
        await visitor.Button("vouchers:claim.send").ClickAsync();
        await Visitor.SeesAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = visitor.Words["vouchers:fault.invoiceMissing"] }));
    }

    /// <summary>The address that the certificate prints, opened as by whoever scans it.</summary>
    private static async Task CheckAsync(Visitor visitor, SiteFixture site)
    {
        await OpenAsync(visitor, site);
        var address = await visitor.Page.FrameLocator("iframe").GetByText("/vouchers/check?").InnerTextAsync();
        await visitor.Page.GotoAsync(address);
        await visitor.SeesTextAsync(visitor.Words["vouchers:check.valid"]);
    }
}
