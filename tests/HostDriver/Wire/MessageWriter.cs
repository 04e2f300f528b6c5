using System.Text;

namespace OpcOnboarding.HostDriver.Wire;

/// <summary>Writes one protobuf message field by field, from the published numbering of the wire.</summary>
internal sealed class MessageWriter
{
    private const int Length = 2;
    private readonly List<byte> _bytes = [];

    public byte[] ToBytes() => [.. _bytes];

    /// <summary>A scalar; zero is not written.</summary>
    public MessageWriter Number(int field, long value)
    {
        if (value != 0)
        {
            Varint((ulong)field << 3);
            // A negative int32 takes ten bytes, as the sign is carried to 64 bits.
            Varint((ulong)value);
        }

        return this;
    }

    /// <summary>A plain string; an empty one is not written.</summary>
    public MessageWriter Text(int field, string? value) => string.IsNullOrEmpty(value) ? this : Bytes(field, Encoding.UTF8.GetBytes(value));

    /// <summary>A wrapped string: absent and empty are two things.</summary>
    public MessageWriter Wrapped(int field, string? value) => value is null ? this : Message(field, new MessageWriter().Text(1, value));

    /// <summary>A time or a duration in ticks of 100 ns since its begin.</summary>
    public MessageWriter Ticks(int field, long ticks) =>
        Message(field, new MessageWriter().Number(1, ticks / TimeSpan.TicksPerSecond).Number(2, ticks % TimeSpan.TicksPerSecond * 100));

    public MessageWriter Message(int field, MessageWriter? message) => message is null ? this : Bytes(field, message.ToBytes());

    private MessageWriter Bytes(int field, byte[] value)
    {
        Varint(((ulong)field << 3) | Length);
        Varint((ulong)value.Length);
        _bytes.AddRange(value);
        return this;
    }

    private void Varint(ulong value)
    {
        for (; value > 0x7F; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        _bytes.Add((byte)value);
    }
}
