namespace OpcOnboarding.Workflows.Validation;

internal static class WireName
{
    /// <summary>By exact name only: Enum.TryParse alone would also take numbers, lists and other casings.</summary>
    public static bool TryParse<TEnum>(string text, out TEnum value)
        where TEnum : struct, Enum =>
        Enum.TryParse(text, out value) && Enum.GetName(value) == text;
}
