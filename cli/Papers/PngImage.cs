using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OpcOnboarding.Cli.Papers;

/// <summary>A small grey PNG that carries a text (ISO/IEC 15948: signature, then chunks with their checksums).</summary>
internal static class PngImage
{
    private const int Side = 16;
    private const uint ReversedPolynomial = 0xEDB88320;

    /// <param name="text">Latin-1; kept in a tEXt chunk, and shown as shades of grey.</param>
    public static byte[] Draw(string text)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Chunk(file, "IHDR", Header());
        Chunk(file, "tEXt", Encoding.Latin1.GetBytes($"Comment\0{text}"));
        Chunk(file, "IDAT", Pixels(Encoding.Latin1.GetBytes(text)));
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Header()
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Side);
        header[8] = 8; // Bits a sample; the zeros after it say: grey, deflate, no interlace.
        return header;
    }

    private static byte[] Pixels(byte[] shades)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            for (var row = 0; row < Side; row++)
            {
                zlib.WriteByte(0); // No filter.
                zlib.Write([.. Enumerable.Range(row * Side, Side).Select(pixel => shades[pixel % shades.Length])]);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        file.Write(number);
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ ReversedPolynomial;
            }
        }

        return ~sum;
    }
}
