using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace OpcOnboarding.Durable.Embedded.Rows;

/// <summary>Names of the hub's rows inside a shard's partition.</summary>
/// <remarks>
/// Open and final instances differ in the prefix, so that a start reads one key range and nothing else. Keys of history
/// and spill rows name the execution and are never used twice, so that a row may be written before anything refers to it.
/// </remarks>
internal static class RowKeys
{
    /// <summary>Row key of a shard's fence.</summary>
    public const string Fence = "fence";

    /// <summary>Prefix of instances that still have something to do.</summary>
    public const string OpenPrefix = "o;";

    /// <summary>Prefix of instances that have ended and owe nobody a message.</summary>
    public const string FinalPrefix = "f;";

    private const string Escaped = "/\\#?;";

    /// <summary>Row of an instance that is still open.</summary>
    public static string Open(string instanceId) => OpenPrefix + Escape(instanceId);

    /// <summary>Row of an instance that has ended.</summary>
    public static string Final(string instanceId) => FinalPrefix + Escape(instanceId);

    /// <summary>Row <paramref name="number"/> (from 0) of an execution's history.</summary>
    public static string History(string instanceId, string executionId, int number)
        => string.Create(CultureInfo.InvariantCulture, $"{HistoryPrefix(instanceId)}{executionId};{number:x8}");

    /// <summary>Row <paramref name="part"/> (from 0) of a record that was too large for its own row.</summary>
    public static string Spill(string instanceId, string spillName, int part)
        => string.Create(CultureInfo.InvariantCulture, $"{SpillPrefix(instanceId)}{spillName};{part:x4}");

    /// <summary>What all history rows of an instance begin with, whatever the execution.</summary>
    public static string HistoryPrefix(string instanceId) => $"h;{Escape(instanceId)};";

    /// <summary>What all spill rows of an instance begin with.</summary>
    public static string SpillPrefix(string instanceId) => $"p;{Escape(instanceId)};";

    /// <summary>The first key after every key that begins with <paramref name="prefix"/> (which ends in a semicolon).</summary>
    public static string After(string prefix) => string.Concat(prefix.AsSpan(0, prefix.Length - 1), "<");

    /// <summary>Turns an instance id into key text: characters that keys may not hold, and our separator, are escaped with a caret.</summary>
    public static string Escape(string instanceId)
    {
        if (!instanceId.Any(NeedsEscape))
        {
            return instanceId;
        }

        var key = new StringBuilder(instanceId.Length + 8);
        foreach (var letter in instanceId)
        {
            Append(key, letter);
        }

        return key.ToString();
    }

    /// <summary>The instance id in the key of an open or final row; false when the key was not made by <see cref="Escape"/>.</summary>
    public static bool TryReadInstanceId(string rowKey, [NotNullWhen(true)] out string? instanceId)
    {
        var key = rowKey.AsSpan(OpenPrefix.Length);
        if (!key.Contains('^'))
        {
            instanceId = key.ToString();
            return true;
        }

        var id = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if ((key[i] == '^' ? Unescape(key, ++i) : key[i]) is not { } letter)
            {
                instanceId = null;
                return false;
            }

            id.Append(letter);
        }

        instanceId = id.ToString();
        return true;
    }

    /// <summary>The instance id in the key of an open or final row.</summary>
    /// <exception cref="FormatException">The key was not made by <see cref="Escape"/>.</exception>
    public static string InstanceId(string rowKey) =>
        TryReadInstanceId(rowKey, out var instanceId) ? instanceId : throw new FormatException("A row key holds an unknown escape, or ends in the middle of one.");

    private static bool NeedsEscape(char letter) => letter == '^' || char.IsControl(letter) || Escaped.Contains(letter);

    private static void Append(StringBuilder key, char letter)
    {
        if (!NeedsEscape(letter))
        {
            key.Append(letter);
            return;
        }

        var known = Escaped.IndexOf(letter);
        key.Append('^').Append(letter == '^' ? '^' : known >= 0 ? (char)('0' + known) : (char)(letter + 0xC0));
    }

    /// <summary>Null when no letter is escaped like this.</summary>
    private static char? Unescape(ReadOnlySpan<char> key, int at) => (at < key.Length ? key[at] : default) switch
    {
        '^' => '^',
        >= '0' and <= '4' and var known => Escaped[known - '0'],
        >= (char)0xC0 and var other => (char)(other - 0xC0),
        _ => null,
    };
}
