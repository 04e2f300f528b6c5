using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;

namespace OpcOnboarding.Browser.Tests.Pages;

/// <summary>A founder's voucher: its certificate, and a claim on it.</summary>
internal sealed class VoucherClaim(Visitor visitor)
{
    /// <summary>Opens a voucher by its number, from the case's page.</summary>
    public async Task OpenAsync(string caseId, string number)
    {
        await visitor.GoAsync($"/cases/{caseId}");
        await visitor.Link("founder:links.vouchers").ClickAsync();
        await visitor.Page.Locator($"a[href$='/{number}']").ClickAsync();
        await Visitor.SeesAsync(visitor.Button("vouchers:certificate.print"));
    }

    /// <summary>Uploads the proof and files the claim.</summary>
    /// <param name="invoice">Number of the invoice.</param>
    /// <param name="yuan">What was paid, as one types it.</param>
    /// <param name="paidOn">When, <c>yyyy-MM-dd</c>.</param>
    public async Task FileAsync(string invoice, string yuan, string paidOn)
    {
        var proof = await RealFiles.PdfAsync(visitor.Page.Context.Browser!, "费用凭证");
        var materials = new Materials(visitor);
        await materials.ChooseAsync("CostProof", "founder:upload.choose", proof);
        await materials.SeesStoredAsync(proof, 1);
        await visitor.Field("vouchers:claim.invoiceNumber").FillAsync(invoice);
        await visitor.Field("vouchers:claim.cost").FillAsync(yuan);
        await visitor.Field("vouchers:claim.paidOn").FillAsync(paidOn);
        await visitor.Button("vouchers:claim.send").ClickAsync();
        await visitor.SeesTextAsync(visitor.Words["vouchers:claim.done"]);
    }

    /// <summary>Sees a claim in a state.</summary>
    public Task SeesClaimAsync(string invoice, string state) => Visitor.SeesAsync(ClaimOf(invoice).GetByText(visitor.Words[$"vouchers:claimState.{state}"], new() { Exact = true }));

    /// <summary>The part of the page that is about a claim.</summary>
    public ILocator ClaimOf(string invoice) => visitor.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = invoice });

    /// <summary>The address in the certificate's QR code, which is printed beside it.</summary>
    public Task<string> CheckAddressAsync() => visitor.Page.FrameLocator("iframe").GetByText("/vouchers/check?").InnerTextAsync();
}
