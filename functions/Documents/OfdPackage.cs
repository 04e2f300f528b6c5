using System.Buffers.Binary;
using System.Text;

namespace OpcOnboarding.Functions.Documents;

/// <summary>
/// Tells an OFD package from other zips by its central directory (APPNOTE 4.3.12). Nothing is unpacked, so no bomb
/// goes off; encrypted entries, names that leave the package, zip64 and parts of several disks are refused.
/// </summary>
internal static class OfdPackage
{
    /// <summary>More entries than any licence or certificate has.</summary>
    public const int MostEntries = 4096;

    private const int LongestName = 512;
    private const int EntryHeaderBytes = 46;
    private const uint EntrySignature = 0x02014B50;
    private const ushort Encrypted = 1;

    /// <summary>Whether the content is a sound zip with an entry named exactly <c>OFD.xml</c>.</summary>
    public static bool IsOfd(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith("PK\x03\x04"u8) || !ZipDirectory.TryFind(content, out var directory))
        {
            return false;
        }

        var rest = content.Slice(directory.Offset, directory.Length);
        var hasRoot = false;
        for (var entry = 0; entry < directory.Entries; entry++)
        {
            if (!TryReadName(ref rest, out var name) || !StaysInside(name))
            {
                return false;
            }

            hasRoot |= name == "OFD.xml";
        }

        return hasRoot && rest.IsEmpty;
    }

    private static bool TryReadName(ref ReadOnlySpan<byte> rest, out string name)
    {
        name = "";
        if (rest.Length < EntryHeaderBytes || BinaryPrimitives.ReadUInt32LittleEndian(rest) != EntrySignature)
        {
            return false;
        }

        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]);
        var total = EntryHeaderBytes + nameLength
            + BinaryPrimitives.ReadUInt16LittleEndian(rest[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(rest[32..]);
        var isEncrypted = (BinaryPrimitives.ReadUInt16LittleEndian(rest[8..]) & Encrypted) != 0;
        if (isEncrypted || nameLength is 0 or > LongestName || rest.Length < total)
        {
            return false;
        }

        name = Encoding.UTF8.GetString(rest.Slice(EntryHeaderBytes, nameLength));
        rest = rest[total..];
        return true;
    }

    private static bool StaysInside(string name) =>
        !name.StartsWith('/')
        && !name.AsSpan().ContainsAny('\\', ':', '\0')
        && !name.Split('/').Contains("..");
}
