using System.Text.Json;

namespace OpcOnboarding.Workflows.Validation;

/// <summary>Finds JSON that can be parsed and stored but not read again.</summary>
public static class JsonUnicode
{
    /// <summary>Whether every text and name can be read: an escaped half of a surrogate pair parses but cannot be read as a string.</summary>
    public static bool IsWellFormed(JsonElement element)
    {
        try
        {
            Read(element);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Read(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Read(member.Value);
                }

                break;
        }
    }
}
