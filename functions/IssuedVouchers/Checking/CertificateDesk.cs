using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.IssuedVouchers.Checking;

/// <summary>Makes certificates: the check code, and the address at which it is confirmed, under the name by which the service was called.</summary>
internal sealed class CertificateDesk(VoucherSeal seal, TimeProvider clock)
{
    /// <summary>The certificate as a page.</summary>
    public string Draw(StoredVoucher voucher, HttpRequest request, Language language)
    {
        var number = voucher.Account.Number;
        var code = seal.CodeOf(number);
        var address = $"{request.Scheme}://{request.Host}/vouchers/check?number={Uri.EscapeDataString(number)}&code={code}";
        return CertificatePage.Render(
            voucher.Account, voucher.Budget.City.NameZh, code, address, BusinessHours.BeijingDate(clock.GetUtcNow()), language);
    }
}
