using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace OpcOnboarding.Functions.Audit.Export.Report;

/// <summary>A table of a report under its heading. All it is given is encoded.</summary>
/// <param name="title">The heading.</param>
/// <param name="columns">Names of the columns; without any, the first cell of each row is its name.</param>
internal sealed class ReportTable(string title, IReadOnlyList<string> columns)
{
    private readonly StringBuilder rows = new();

    /// <summary>Text as HTML.</summary>
    public static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    /// <summary>Adds a row.</summary>
    public void Row(params IReadOnlyList<string?> cells) => Row(false, cells);

    /// <summary>Adds a row.</summary>
    /// <param name="isFailed">Whether it tells of something that does not hold.</param>
    /// <param name="cells">What it says.</param>
    public void Row(bool isFailed, params IReadOnlyList<string?> cells)
    {
        rows.Append(isFailed ? "<tr class=\"failed\">" : "<tr>");
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = index == 0 && columns.Count == 0 ? "th scope=\"row\"" : "td";
            rows.Append(CultureInfo.InvariantCulture, $"<{cell}>{Encode(cells[index])}</{cell[..2]}>");
        }

        rows.Append("</tr>");
    }

    /// <summary>Writes the table.</summary>
    public void Write(StringBuilder page)
    {
        var heads = string.Concat(columns.Select(column => $"<th scope=\"col\">{Encode(column)}</th>"));
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(title)}</h2><table>{(columns.Count == 0 ? "" : $"<thead><tr>{heads}</tr></thead>")}<tbody>{rows}</tbody></table>");
    }
}
