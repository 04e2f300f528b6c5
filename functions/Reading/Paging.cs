using System.Globalization;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Reading;

/// <summary>The part of a list that is asked for.</summary>
/// <param name="Limit">1 to 200.</param>
/// <param name="Offset">How many entries come before.</param>
internal sealed record Paging(int Limit, int Offset)
{
    private const int Default = 50;
    private const int Most = 200;

    /// <summary>Reads <c>limit</c> and <c>cursor</c>; 400 when one of them is not what the service gives out.</summary>
    public static Answer<Paging> Read(string? limit, string? cursor)
    {
        var size = Default;
        if (limit is not null && (!TryNumber(limit, out size) || size is < 1 or > Most))
        {
            return new Refusal.ParameterNotValid("limit");
        }

        var offset = 0;
        return cursor is not null && !TryNumber(cursor, out offset)
            ? new Refusal.ParameterNotValid("cursor")
            : new Paging(size, offset);
    }

    /// <summary>One page of a list, with the cursor of the next one.</summary>
    public Listed<T> Of<T>(IReadOnlyList<T> all) => new(
        [.. all.Skip(Offset).Take(Limit)],
        all.Count > Offset + Limit ? (Offset + Limit).ToString(CultureInfo.InvariantCulture) : null);

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

/// <summary>A page of a list.</summary>
/// <param name="Items">Its entries.</param>
/// <param name="NextCursor">Where the next page begins; null at the end.</param>
internal sealed record Listed<T>(IReadOnlyList<T> Items, string? NextCursor);
