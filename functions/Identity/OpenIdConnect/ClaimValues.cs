namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>What the values of a provider's claim mean here. A value may mean several things, and several values the same.</summary>
internal sealed class ClaimValues<T>(IEnumerable<KeyValuePair<string, T>> meanings)
{
    private readonly ILookup<string, T> meanings = meanings.ToLookup(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>Everything that has a value.</summary>
    public IEnumerable<T> All => meanings.SelectMany(meaning => meaning).Distinct();

    /// <summary>Every value with what it means, as <c>value=meaning</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Write(Func<T, string> nameOf) =>
        [.. meanings.SelectMany(values => values.Select(meaning => $"{values.Key}={nameOf(meaning)}")).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What the values mean, each once. A value that means nothing here is no right, and is passed over.</summary>
    public IReadOnlyList<T> Of(IEnumerable<string> values) => [.. values.SelectMany(value => meanings[value]).Distinct()];
}
