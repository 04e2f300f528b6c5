using System.Text;

namespace OpcOnboarding.Reliability.Tests.Rows;

/// <summary>What stands in a column instead of its value.</summary>
internal static class SpoiledValue
{
    private const int Length = 32_000;

    public static object? Of(object value, Spoiling how) => how switch
    {
        Spoiling.Missing => null,
        Spoiling.WrongType => value is string ? 7 : "seven",
        _ when value is string => Text(how),
        _ when value is byte[] bytes => Bytes(bytes, how),
        // What is neither text nor bytes has no length: it is another type in yet another way.
        _ => Text(how),
    };

    private static string Text(Spoiling how) => how switch
    {
        Spoiling.Empty => "",
        Spoiling.Long => new string('x', Length),
        Spoiling.UnknownName => "sideways",
        Spoiling.FutureShape => """{"schema":99,"all":{"is":"different"}}""",
        Spoiling.BrokenText => """{"half":"\ud83d"}""",
        _ => throw new ArgumentOutOfRangeException(nameof(how)),
    };

    private static byte[] Bytes(byte[] value, Spoiling how) => how switch
    {
        Spoiling.Empty => [],
        Spoiling.Long => new byte[2 * Length],
        Spoiling.UnknownName => Encoding.UTF8.GetBytes("sideways"),
        // A field of a number that this release does not know, and nothing else.
        Spoiling.FutureShape => [0xFA, 0xFF, 0x03, 0x01, 0x01],
        Spoiling.BrokenText => [.. value.Take(value.Length / 2), 0xFF, .. value.Skip((value.Length / 2) + 1)],
        _ => throw new ArgumentOutOfRangeException(nameof(how)),
    };
}
