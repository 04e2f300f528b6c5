using System.Globalization;

namespace OpcOnboarding.Storage.Tables;

/// <summary>Writes values as OData literals in which nothing of the value can act as syntax.</summary>
internal sealed class ODataLiteral : IFormatProvider, ICustomFormatter
{
    public static ODataLiteral Instance { get; } = new();

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        string text => Quote(text),
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => string.Create(CultureInfo.InvariantCulture, $"{number}L"),
        double number when double.IsFinite(number) => Decimal(number),
        DateTimeOffset time => $"datetime'{time.UtcDateTime:O}'",
        DateTime { Kind: DateTimeKind.Utc } time => $"datetime'{time:O}'",
        Guid guid => $"guid'{guid:D}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        null => throw new ArgumentException("A row has no null values, so a filter cannot ask for one.", nameof(arg)),
        _ => throw new ArgumentException($"A filter cannot hold a value of type {arg.GetType().Name}.", nameof(arg)),
    };

    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Always with a decimal point or exponent: a bare integer would be compared as Int32.</summary>
    private static string Decimal(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }
}
