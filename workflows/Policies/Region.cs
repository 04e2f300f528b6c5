using OpcOnboarding.Workflows.Policies.Regions;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>A district, county, zone, city or province.</summary>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Code">GB/T 2260 prefix or code; null for zones without one.</param>
public sealed record Region(string Zh, string En, string? Code)
{
    internal bool IsNamed(string text) =>
        PlaceName.IsSame(text, Zh) || string.Equals(text, En, StringComparison.OrdinalIgnoreCase) || IsCoded(text);

    // A city's prefix holds its districts' codes.
    private bool IsCoded(string text) =>
        Code is { Length: > 0 } prefix && text.StartsWith(prefix, StringComparison.Ordinal) && text.All(char.IsAsciiDigit);
}
