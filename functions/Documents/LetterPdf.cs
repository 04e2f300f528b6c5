using System.Globalization;
using System.Text;

namespace OpcOnboarding.Functions.Documents;

/// <summary>
/// A one-page PDF of Chinese text, A4. The font is one of the CJK fonts that PDF names without embedding
/// (ISO 32000-1, 9.7.5.2: STSong-Light with UniGB-UCS2-H), so that no font file has to be shipped.
/// </summary>
internal static class LetterPdf
{
    private const int LineLength = 34;
    private const int FontSize = 14;
    private const int Leading = 26;

    /// <summary>The document's bytes; the same text and identifier give the same bytes.</summary>
    /// <param name="text">What the letter says.</param>
    /// <param name="identifier">The file identifier of the trailer (14.4). One that nobody can guess keeps a digest of the file from confirming a guess at its text.</param>
    public static byte[] Of(string text, ReadOnlySpan<byte> identifier = default)
    {
        var content = Content(text);
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
        ];
        return Encoding.ASCII.GetBytes(File(objects, Convert.ToHexString(identifier)));
    }

    private static string File(string[] objects, string identifier)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (body, index) in objects.Select((body, index) => (body, index)))
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        var id = identifier.Length == 0 ? "" : $" /ID [<{identifier}> <{identifier}>]";
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R{id} >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToString();
    }

    /// <summary>Lines of text as UCS-2 in hexadecimal; what UCS-2 lacks is shown as a box.</summary>
    private static string Content(string text)
    {
        var content = new StringBuilder();
        content.Append(CultureInfo.InvariantCulture, $"BT /F1 {FontSize} Tf {Leading} TL 72 770 Td\n");
        foreach (var line in text.Split('\n').SelectMany(Wrap))
        {
            content.Append('<');
            foreach (var character in line)
            {
                content.Append(CultureInfo.InvariantCulture, $"{(char.IsSurrogate(character) ? 0x25A1 : character):X4}");
            }

            content.Append("> Tj T*\n");
        }

        return content.Append("ET").ToString();
    }

    private static IEnumerable<string> Wrap(string line) =>
        line.Length == 0 ? [""] : line.Chunk(LineLength).Select(part => new string(part));
}
