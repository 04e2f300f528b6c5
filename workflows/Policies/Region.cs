namespace OpcOnboarding.Workflows.Policies;

/// <summary>A district, county, zone, city or province.</summary>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Code">GB/T 2260 prefix or code; null for zones without one.</param>
public sealed record Region(string Zh, string En, string? Code)
{
    internal bool IsNamed(string text) =>
        text == Zh || text == Code || string.Equals(text, En, StringComparison.OrdinalIgnoreCase);
}
