namespace OpcOnboarding.Workflows.Policies.Loading;

/// <summary>Between the names in packs and answers (<c>percent-of-basis</c>, <c>isTrue</c>, <c>Opc</c>) and enum members.</summary>
internal static class PackNames
{
    public static bool TryParse<T>(string text, out T value)
        where T : struct, Enum
    {
        var name = string.Concat(text.Split('-').Select(Capitalise));
        return Enum.TryParse(name, out value) && Enum.GetName(value) == name;
    }

    /// <summary>The kebab-case name.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : $"{c}"));
    }

    private static string Capitalise(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
