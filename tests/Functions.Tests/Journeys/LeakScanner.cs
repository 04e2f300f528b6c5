using System.Buffers;
using System.Text;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>Looks for secrets that lie in clear, in any of the shapes of <see cref="ClearTextPatterns"/>.</summary>
internal sealed class LeakScanner
{
    private readonly SearchValues<string> _patterns;
    private readonly Dictionary<string, string> _secretOf = new(StringComparer.Ordinal);

    public LeakScanner(IEnumerable<string> secrets)
    {
        foreach (var secret in secrets)
        {
            foreach (var pattern in ClearTextPatterns.Of(secret))
            {
                _secretOf[pattern] = secret;
            }
        }

        _patterns = SearchValues.Create([.. _secretOf.Keys], StringComparison.Ordinal);
    }

    /// <summary>What was found in the bytes, with a few characters around it.</summary>
    public IEnumerable<string> Find(string place, ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes.Span);
        for (var at = text.AsSpan().IndexOfAny(_patterns); at >= 0;)
        {
            yield return $"{place} at {at}: {SecretAt(text, at)} in …{text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)]}…";
            var next = text.AsSpan(at + 1).IndexOfAny(_patterns);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    public IEnumerable<string> Find(string place, string text) => Find(place, Encoding.UTF8.GetBytes(text));

    private string SecretAt(string text, int at) =>
        _secretOf.First(entry => string.CompareOrdinal(text, at, entry.Key, 0, entry.Key.Length) == 0).Value;
}
