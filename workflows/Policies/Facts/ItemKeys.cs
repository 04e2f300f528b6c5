using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>
/// Short digests that tell the elements of a list apart wherever they stand: of the mark where no other has the same, else of all that the element says. They
/// stand in addresses and row keys, which no word of the form may.
/// </summary>
internal static class ItemKeys
{
    private const int Digits = 12;

    /// <summary>The key of a mark.</summary>
    public static string Of(string mark) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mark)))[..Digits];

    /// <summary>The keys of a list's elements, in its order. Only elements that say the very same have the same key.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<(string? Mark, JsonElement Element)> elements)
    {
        var times = elements.Where(item => item.Mark is not null).CountBy(item => item.Mark!, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. elements.Select(item => item.Mark is { } mark && times[mark] == 1 ? Of(mark) : Of(Canonical(item.Element)))];
    }

    // The order of members is the client's, and says nothing.
    private static string Canonical(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{Quoted(member.Name)}:{Canonical(member.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Canonical)) + "]",
        JsonValueKind.String => Quoted(element.GetString()!),
        _ => element.GetRawText(),
    };

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
