using System.Buffers.Binary;
using System.Text;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>What a ciphertext is bound to. Each part carries its length, so that no two lists of parts look alike.</summary>
internal static class AssociatedData
{
    /// <summary>The parts as bytes; the algorithm goes first, so that a ciphertext cannot be relabelled.</summary>
    public static byte[] Of(params ReadOnlySpan<string> parts)
    {
        using var bytes = new MemoryStream();
        Append(bytes, Envelope.Algorithm);
        foreach (var part in parts)
        {
            Append(bytes, part);
        }

        return bytes.ToArray();
    }

    private static void Append(MemoryStream bytes, string part)
    {
        var encoded = Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, encoded.Length);
        bytes.Write(length);
        bytes.Write(encoded);
    }
}
