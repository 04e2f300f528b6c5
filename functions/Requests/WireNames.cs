using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.Requests;

/// <summary>Reads enum members by the names that the API writes: camelCase, exactly.</summary>
internal static class WireNames
{
    /// <summary>The member, or null when no member is written so.</summary>
    public static TEnum? Parse<TEnum>(string? name)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (CaseJson.Name(value) == name)
            {
                return value;
            }
        }

        return null;
    }
}
