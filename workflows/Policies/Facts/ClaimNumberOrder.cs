namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>The order of claim numbers as people count: runs of digits by their value, so that B2 comes before B10.</summary>
internal sealed class ClaimNumberOrder : IComparer<string>
{
    public static ClaimNumberOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (left.Length > 0 && right.Length > 0)
        {
            var one = Take(ref left);
            var other = Take(ref right);
            if ((char.IsAsciiDigit(one[0]) && char.IsAsciiDigit(other[0]) ? ByValue(one, other) : one.SequenceCompareTo(other)) is var order and not 0)
            {
                return order;
            }
        }

        return left.Length == 0 && right.Length == 0 ? string.CompareOrdinal(x, y) : left.Length - right.Length;
    }

    /// <summary>The first run of digits, or the first other character.</summary>
    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExceptInRange('0', '9') switch { -1 => text.Length, 0 => 1, var digits => digits };
        var taken = text[..length];
        text = text[length..];
        return taken;
    }

    // Longer than any number type: without leading zeros the longer run is the larger number.
    private static int ByValue(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var left = one.TrimStart('0');
        var right = other.TrimStart('0');
        return left.Length != right.Length ? left.Length - right.Length : left.SequenceCompareTo(right);
    }
}
