using System.Text;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Comma-separated values (RFC 4180) that a spreadsheet opens without taking a text for a formula. Begins with the mark of UTF-8.</summary>
internal sealed class CsvText
{
    private const string FormulaStarts = "=+-@\t\r";
    private readonly StringBuilder _lines = new("\uFEFF");

    /// <summary>Adds a line of cells.</summary>
    public CsvText Add(params IEnumerable<object?> cells)
    {
        _lines.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _lines.ToString();

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => Quoted(value.ToString() ?? ""),
    };

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
