using System.Collections.Frozen;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>Which province parts (the first two digits) of a resident identity number are admitted. A setting.</summary>
public sealed class ResidentIdArea
{
    private readonly FrozenSet<string> _provinceParts;

    /// <param name="provinceParts">Two digits each.</param>
    public ResidentIdArea(IEnumerable<string> provinceParts) => _provinceParts = provinceParts.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The provinces of GB/T 2260. For production.</summary>
    public static ResidentIdArea Provinces { get; } = new(Numbers());

    /// <summary>The provinces and 99, which belongs to nobody. For samples and tests only.</summary>
    public static ResidentIdArea ProvincesAndSamples { get; } = new(Numbers().Append("99"));

    internal bool Admits(ReadOnlySpan<char> provincePart) => _provinceParts.Contains(provincePart.ToString());

    private static IEnumerable<string> Numbers()
    {
        (int From, int To)[] ranges = [(11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83)];
        return ranges.SelectMany(range => Enumerable.Range(range.From, range.To - range.From + 1)).Select(part => $"{part}");
    }
}
