using OpcOnboarding.Browser.Tests.Pages;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;
using OpcOnboarding.Browser.Tests.States;

namespace OpcOnboarding.Browser.Tests.Journeys;

/// <summary>The life of a voucher in the pages only: a founder claims, a stranger checks it, the desk decides and settles, its head takes it back.</summary>
[Collection(SiteCollection.Name)]
public sealed class VoucherTests(SiteFixture site)
{
    private const string Payer = "市工信局";
    private const string Reason = "发票含非算力费用，扣除 200 元";

    [Fact]
    public async Task AVoucher_IsClaimed_CheckedByAStranger_GrantedInPart_Settled_AndTakenBack()
    {
        var caseId = await site.Cases.CompletedAsync();
        var (number, today) = await site.Cases.ComputeVoucherAsync(caseId);
        await using var founder = await site.OpenAsync(Screen.Phone, CaseMaker.Founder);
        var voucher = new VoucherClaim(founder);
        await voucher.OpenAsync(caseId, number);
        await voucher.FileAsync("03200001", "1000", today);
        await voucher.FileAsync("03200002", "500.50", today);
        await CheckAsync(await voucher.CheckAddressAsync(), number);

        await DecideAndSettleAsync(number);
        await founder.Page.ReloadAsync();
        await voucher.SeesClaimAsync("03200001", "settled");
        await voucher.SeesClaimAsync("03200002", "rejected");
        await Visitor.SeesAsync(voucher.ClaimOf("03200001").GetByText(Reason));
        await TakeBackAsync(caseId, number);
        await founder.Page.ReloadAsync();
        await founder.SeesTextAsync(founder.Words["vouchers:statement.owes"]);

        Findings.None(founder.Faults);
    }

    [Fact]
    public async Task Pages_OfOthers_AreClosedInTheWordsOfTheOtherPages()
    {
        var caseId = await MadeCases.GetAsync(site.Cases, "completed");
        var (number, _) = await site.Cases.ComputeVoucherAsync(caseId);

        await SeesAsync("officer-tax-yancheng", "/officer/vouchers", "voucherDesk:desk.others");
        await SeesAsync(CaseMaker.Founder, "/officer/vouchers", "common:problem.otherRole");
        await SeesAsync(CaseMaker.Founder, $"/audit/cases/{caseId}", "common:problem.otherRole");
        await SeesAsync(CaseMaker.Auditor, $"/cases/{caseId}/vouchers", "common:problem.otherRole");
        await SeesProblemAsync("founder-chen", $"/cases/{caseId}/vouchers/{number}");
        await SeesProblemAsync("founder-chen", $"/cases/{caseId}/looks");
        await SeesProblemAsync("officer-vouchers-wuxi", $"/officer/vouchers/{caseId}/{number}");
    }

    /// <summary>Nobody is signed in there, and nothing of the holder is shown.</summary>
    private async Task CheckAsync(string address, string number)
    {
        await using var stranger = await site.OpenAsync(Screen.Phone);
        await stranger.GoAsync(address);
        await stranger.SeesTextAsync(stranger.Words["vouchers:check.valid"]);
        await stranger.SeesTextAsync(number);

        Assert.DoesNotContain("林", await stranger.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Findings.None(stranger.Faults);
    }

    private async Task DecideAndSettleAsync(string number)
    {
        await using var officer = await site.OpenAsync(Screen.Desk, CaseMaker.Desk("vouchers"));
        var desk = new VoucherDesk(officer);
        await desk.OpenClaimAsync(number);
        await desk.GrantAsync("03200001", "800", Reason);
        await desk.RefuseAsync("03200002", "发票抬头不是本企业，请换开后重新申请");
        var settlement = await desk.SettleAsync(Payer);
        var statement = await desk.StatementAsync();

        var line = Assert.Single(settlement.Split("\r\n"), line => line.Contains("03200001", StringComparison.Ordinal));
        Assert.Contains(",800,", line, StringComparison.Ordinal);
        Assert.DoesNotContain("03200002", settlement, StringComparison.Ordinal);
        Assert.Contains(number, statement, StringComparison.Ordinal);
        Findings.None(officer.Faults);
    }

    private async Task TakeBackAsync(string caseId, string number)
    {
        await using var head = await site.OpenAsync(Screen.Desk, "supervisor-yancheng");
        await head.GoAsync($"/officer/vouchers/{caseId}/{number}");
        await new VoucherDesk(head).EndAsync("clawBack", "经核查，算力合同已解除");
        await Visitor.SeesAsync(head.Button("voucherDesk:end.repay.button"));

        Findings.None(head.Faults);
    }

    private async Task SeesAsync(string subject, string path, string key)
    {
        await using var visitor = await site.OpenAsync(Screen.Desk, subject);
        await visitor.GoAsync(path);
        await visitor.SeesTextAsync(visitor.Words[key]);
    }

    private async Task SeesProblemAsync(string subject, string path)
    {
        await using var visitor = await site.OpenAsync(Screen.Desk, subject);
        await visitor.GoAsync(path);
        await Visitor.SeesAsync(visitor.Page.Locator(".problem-box").First);
    }
}
