using System.Globalization;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>Money in fen: rounding and writing.</summary>
internal static class Yuan
{
    /// <summary>Half up to the fen. Decimal arithmetic is exact; nothing here is a floating-point number.</summary>
    public static long Round(decimal fen) => (long)decimal.Round(fen, 0, MidpointRounding.AwayFromZero);

    public static string Text(decimal fen) => (fen / 100).ToString("0.00##", CultureInfo.InvariantCulture);
}
