using System.Globalization;
using System.Text;

namespace OpcOnboarding.Durable.AzureStorage;

/// <summary>Instance ids as the Azure Storage provider writes them into partition keys (wire facts, part d, keys).</summary>
internal static class InstanceKey
{
    private const int ControlCharacterOffset = 0xC0;

    /// <summary>The partition key of an instance.</summary>
    public static string Of(string instanceId)
    {
        var key = new StringBuilder(instanceId.Length);
        foreach (var character in instanceId)
        {
            _ = Escape(character) is { } escaped ? key.Append('^').Append(escaped) : key.Append(character);
        }

        return key.ToString();
    }

    private static string? Escape(char character) => character switch
    {
        '^' => "^",
        '/' => "0",
        '\\' => "1",
        '#' => "2",
        '?' => "3",
        <= '\u001F' or (>= '\u007F' and <= '\u009F') => ((char)(character + ControlCharacterOffset)).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
