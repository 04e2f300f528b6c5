namespace OpcOnboarding.Functions.Documents;

/// <summary>
/// The formats a document may have (domain: steps, 0.5), told by content alone: file names and declared types are
/// not looked at. The service stores and hands back bytes and never renders them.
/// </summary>
internal sealed record DocumentContentType
{
    /// <summary>Portable Document Format (ISO 32000).</summary>
    public static readonly DocumentContentType Pdf = new("application/pdf", ".pdf");

    /// <summary>JPEG image (ITU-T T.81).</summary>
    public static readonly DocumentContentType Jpeg = new("image/jpeg", ".jpg");

    /// <summary>PNG image (ISO/IEC 15948).</summary>
    public static readonly DocumentContentType Png = new("image/png", ".png");

    /// <summary>Open Fixed-layout Document (GB/T 33190): a zip with <c>OFD.xml</c> at its root.</summary>
    public static readonly DocumentContentType Ofd = new("application/ofd", ".ofd");

    private DocumentContentType(string mediaType, string extension)
    {
        MediaType = mediaType;
        Extension = extension;
    }

    /// <summary>Every format that is taken.</summary>
    public static IReadOnlyList<DocumentContentType> All { get; } = [Pdf, Jpeg, Png, Ofd];

    /// <summary>Written as <c>contentType</c> and sent with downloads.</summary>
    public string MediaType { get; }

    /// <summary>With its dot.</summary>
    public string Extension { get; }

    /// <summary>The format of a whole content; null for everything that is not taken.</summary>
    public static DocumentContentType? Detect(ReadOnlySpan<byte> content)
    {
        if (IsPdf(content))
        {
            return Pdf;
        }

        if (content.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return Png;
        }

        if (content.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
        {
            return Jpeg;
        }

        return OfdPackage.IsOfd(content) ? Ofd : null;
    }

    // The header must be the very first bytes: tolerant readers look further, and so let a file be two things at once.
    private static bool IsPdf(ReadOnlySpan<byte> content) =>
        content.Length >= 8
        && content.StartsWith("%PDF-"u8)
        && char.IsAsciiDigit((char)content[5]) && content[6] == '.' && char.IsAsciiDigit((char)content[7]);
}
