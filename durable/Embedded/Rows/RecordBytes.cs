using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using Google.Protobuf;

namespace OpcOnboarding.Durable.Embedded.Rows;

/// <summary>A record as the bytes that are stored: packed with Brotli where that makes them fewer, because each commit writes the latest history again.</summary>
/// <remarks>Packed bytes begin with a zero, which no protobuf message begins with, and the length of the message.</remarks>
internal static class RecordBytes
{
    private const int HeaderBytes = 1 + sizeof(int);
    private const int LeastBytes = 512;
    private const int MostBytes = 64 * 1024 * 1024;

    // The fastest: the next ones save some percent and cost a multiple.
    private const int Quality = 1;
    private const int WindowBits = 18;

    /// <summary>The bytes to store.</summary>
    public static byte[] Write(InstanceRecord record)
    {
        var message = record.ToByteArray();
        return message.Length is >= LeastBytes and <= MostBytes ? Pack(message) : message;
    }

    /// <summary>The message in stored bytes.</summary>
    /// <exception cref="FormatException">They are packed and cannot be unpacked.</exception>
    public static ReadOnlySpan<byte> Message(ReadOnlySpan<byte> stored)
        => stored.Length > HeaderBytes && stored[0] == 0 ? Unpack(stored) : stored;

    private static byte[] Pack(byte[] message)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(HeaderBytes + BrotliEncoder.GetMaxCompressedLength(message.Length));
        try
        {
            buffer[0] = 0;
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(1), message.Length);
            var isPacked = BrotliEncoder.TryCompress(message, buffer.AsSpan(HeaderBytes), out var written, Quality, WindowBits);
            return isPacked && HeaderBytes + written < message.Length ? buffer[..(HeaderBytes + written)] : message;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Unpack(ReadOnlySpan<byte> stored)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(stored[1..]);
        if (length is < LeastBytes or > MostBytes)
        {
            throw new FormatException("A packed instance record has an impossible length.");
        }

        var message = new byte[length];
        return BrotliDecoder.TryDecompress(stored[HeaderBytes..], message, out var written) && written == length
            ? message
            : throw new FormatException("An instance record cannot be unpacked.");
    }
}
