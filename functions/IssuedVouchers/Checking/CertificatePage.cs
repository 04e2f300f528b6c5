using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using QRCoder;

namespace OpcOnboarding.Functions.IssuedVouchers.Checking;

/// <summary>Draws a voucher's certificate as a page to print, with the address at which anyone can have it confirmed as text and as QR code.</summary>
internal static class CertificatePage
{
    private const int PixelsPerModule = 4;

    private const string Style =
        "body{font:16px/1.7 serif;max-width:42em;margin:3em auto;padding:0 1em}h1{text-align:center;font-size:1.6em}"
        + "dt{font-weight:bold}dd{margin:0 0 .6em 0;overflow-wrap:anywhere}svg{width:10em;height:10em}";

    /// <summary>The whole page. Everything that is not ours is encoded.</summary>
    public static string Render(VoucherAccount account, string city, string code, string address, DateOnly today, Language language)
    {
        var page = new StringBuilder();
        var title = Label(language, "Certificate");
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{LanguageTag.Of(language)}\"><head><meta charset=\"utf-8\"><title>{title}</title><style>{Style}</style></head><body><h1>{title}</h1><dl>");
        Row(page, Label(language, "Number"), account.Number);
        Row(page, Label(language, "CheckCode"), code);
        Row(page, Label(language, "Type"), VoucherTexts.Type(account.Type, language));
        Row(page, Label(language, "City"), city);
        Row(page, Label(language, "Clause"), $"{account.ClauseId} {(language is Language.English ? account.TitleEn : account.TitleZh)}");
        Row(page, Label(language, "Face"), account.FaceFen is { } face ? Yuan(face) : VoucherTexts.Label("NotStated", language));
        Row(page, Label(language, "Validity"), string.Create(CultureInfo.InvariantCulture, $"{account.ValidFrom:yyyy-MM-dd} – {account.ValidTo:yyyy-MM-dd}"));
        Row(page, Label(language, "State"), VoucherTexts.State(account.StateOn(today), language));
        Row(page, Label(language, "CheckAt"), address);
        return page.Append("</dl>").Append(Picture(address)).Append("</body></html>").ToString();
    }

    private static string Picture(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(PixelsPerModule);
    }

    private static void Row(StringBuilder page, string label, string value) =>
        page.Append(CultureInfo.InvariantCulture, $"<dt>{label}</dt><dd>{HtmlEncoder.Default.Encode(value)}</dd>");

    private static string Label(Language language, string name) => HtmlEncoder.Default.Encode(VoucherTexts.Label(name, language));

    private static string Yuan(long fen) => (fen / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
