using System.Buffers.Binary;

namespace OpcOnboarding.Functions.Documents;

/// <summary>Where a zip's central directory lies: its end record, read from the back (APPNOTE 4.3.16).</summary>
/// <param name="Offset">First byte of the directory; inside the content.</param>
/// <param name="Length">Bytes of the directory; ends at the end record.</param>
/// <param name="Entries">Number of entries, at most <see cref="OfdPackage.MostEntries"/>.</param>
internal readonly record struct ZipDirectory(int Offset, int Length, int Entries)
{
    private const int EndRecordBytes = 22;
    private const int LongestComment = ushort.MaxValue;
    private static ReadOnlySpan<byte> EndSignature => "PK\x05\x06"u8;

    /// <summary>Finds the directory of a zip that fills the content exactly.</summary>
    public static bool TryFind(ReadOnlySpan<byte> content, out ZipDirectory directory)
    {
        directory = default;
        var tail = content[Math.Max(0, content.Length - EndRecordBytes - LongestComment)..];
        var start = tail.LastIndexOf(EndSignature);
        return start >= 0 && TryRead(content, content.Length - tail.Length + start, out directory);
    }

    private static bool TryRead(ReadOnlySpan<byte> content, int at, out ZipDirectory directory)
    {
        directory = default;
        var end = content[at..];
        if (end.Length < EndRecordBytes || end.Length != EndRecordBytes + Word(end, 20))
        {
            return false;
        }

        // All ones would point to a zip64 record; that fails the checks of length and place below.
        var (entriesHere, entries) = (Word(end, 8), Word(end, 10));
        var length = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        var isOneDisk = Word(end, 4) == 0 && Word(end, 6) == 0 && entriesHere == entries;
        if (!isOneDisk || entries > OfdPackage.MostEntries || (long)offset + length != at)
        {
            return false;
        }

        directory = new ZipDirectory((int)offset, (int)length, entries);
        return true;
    }

    private static int Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
