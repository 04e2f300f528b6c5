using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Notices;

/// <summary>Draws a notice as a page to print. Everything that a person wrote is encoded.</summary>
internal static class NoticePage
{
    private const string Style =
        "body{font:16px/1.7 serif;max-width:42em;margin:3em auto;padding:0 1em}h1{text-align:center;font-size:1.6em}"
        + "dt{font-weight:bold}dd{margin:0 0 .6em 0}.sample{color:#a00;text-align:center}";

    /// <summary>The notice's title.</summary>
    public static string Title(Notice notice, Language language) => In(language, $"Notice{notice.Kind}Title");

    /// <summary>The whole page.</summary>
    public static string Render(Notice notice, NoticeContent content, CaseRecord record, Language language)
    {
        var page = new StringBuilder();
        var title = Encode(Title(notice, language));
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{LanguageTag.Of(language)}\"><head><meta charset=\"utf-8\"><title>{title}</title><style>{Style}</style></head><body><h1>{title}</h1>");
        page.Append(CultureInfo.InvariantCulture, $"<p>{Encode(In(language, $"Notice{notice.Kind}Body"))}</p><dl>");
        Row(page, language, "CaseNumber", record.File.CaseNumber);
        Row(page, language, "Company", record.Words.CompanyName);
        Row(page, language, "Matter", notice.Step is { } step ? In(language, $"Step{step}") : null);
        Items(page, language, content.Items);
        Row(page, language, "Reason", content.Words?.Reason);
        Row(page, language, "LegalBasis", content.Words?.LegalBasis);
        Row(page, language, "Remedy", content.Words?.Remedy);
        Row(page, language, "DueOn", notice.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Row(page, language, "Date", BusinessHours.BeijingDate(notice.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return page.Append("</dl></body></html>").ToString();
    }

    private static void Items(StringBuilder page, Language language, IReadOnlyList<NoticeItem> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"<dt>{Label(language, "Items")}</dt><dd><ol>");
        foreach (var item in items)
        {
            var name = item.Material is { } material ? In(language, $"Material{material}") : item.Field;
            page.Append(CultureInfo.InvariantCulture, $"<li>{Encode(name)}{Clause(language, "ItemReason", item.Reason)}{Clause(language, "ItemRemedy", item.Remedy)}</li>");
        }

        page.Append("</ol></dd>");
    }

    private static string Clause(Language language, string label, string? text) =>
        string.IsNullOrWhiteSpace(text) ? "" : $"<br>{Label(language, label)}: {Encode(text)}";

    private static void Row(StringBuilder page, Language language, string label, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            page.Append(CultureInfo.InvariantCulture, $"<dt>{Label(language, label)}</dt><dd>{Encode(text)}</dd>");
        }
    }

    private static string Label(Language language, string name) => Encode(In(language, $"NoticeLabel{name}"));

    private static string In(Language language, string key) => Wording.In(language, new Text(Enum.Parse<TextKey>(key)));

    private static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");
}
