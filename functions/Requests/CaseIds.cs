namespace OpcOnboarding.Functions.Requests;

/// <summary>Ids of cases and commands as they stand in addresses: 32 lower-case hexadecimal digits.</summary>
internal static class CaseIds
{
    /// <summary>Whether the text can be an id; anything else is looked up nowhere.</summary>
    public static bool IsWellFormed(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);
}
