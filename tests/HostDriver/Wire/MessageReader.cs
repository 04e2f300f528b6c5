using System.Text;

namespace OpcOnboarding.HostDriver.Wire;

/// <summary>The fields of one protobuf message, by number.</summary>
internal sealed class MessageReader
{
    private readonly ILookup<int, (long Number, ReadOnlyMemory<byte> Bytes)> _fields;

    public MessageReader(ReadOnlyMemory<byte> message) => _fields = Fields(message).ToLookup(entry => entry.Id, entry => (entry.Number, entry.Bytes));

    public IEnumerable<int> Numbers => _fields.Select(entry => entry.Key);

    public long Number(int field) => _fields[field].LastOrDefault().Number;

    public string Text(int field) => Encoding.UTF8.GetString(_fields[field].LastOrDefault().Bytes.Span);

    public bool Has(int field) => _fields.Contains(field);

    public MessageReader? Message(int field) => Has(field) ? new MessageReader(_fields[field].Last().Bytes) : null;

    public IEnumerable<MessageReader> Messages(int field) => _fields[field].Select(value => new MessageReader(value.Bytes));

    /// <summary>A wrapped string; null when absent.</summary>
    public string? Wrapped(int field) => Message(field)?.Text(1);

    /// <summary>A time in ticks of 100 ns since 1970.</summary>
    public long Ticks(int field) => Message(field) is { } time ? (time.Number(1) * TimeSpan.TicksPerSecond) + (time.Number(2) / 100) : 0;

    private static IEnumerable<(int Id, long Number, ReadOnlyMemory<byte> Bytes)> Fields(ReadOnlyMemory<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Varint(message, ref at);
            var value = Varint(message, ref at);
            var isBytes = (key & 7) == 2;
            yield return ((int)(key >> 3), isBytes ? 0 : (long)value, isBytes ? message.Slice(at, (int)value) : default);
            at += isBytes ? (int)value : 0;
        }
    }

    private static ulong Varint(ReadOnlyMemory<byte> message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = message.Span[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
