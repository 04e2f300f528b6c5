using System.Net.Mime;

namespace OpcOnboarding.Cli.Papers;

/// <summary>A paper the demo hands in: a real file, made in memory, that says what it stands for.</summary>
/// <param name="FileName">Name with extension.</param>
/// <param name="MediaType">Of the content.</param>
/// <param name="Content">The whole file; no two papers have the same.</param>
internal sealed record SamplePaper(string FileName, string MediaType, byte[] Content)
{
    /// <summary>Identity documents are handed in as a picture, everything else as a page.</summary>
    public static SamplePaper Of(string sample, string material)
    {
        var words = $"Sample {sample}: {material}, {Guid.NewGuid():N}";
        return material == "IdentityProof"
            ? new SamplePaper($"{sample}-{material}.png", MediaTypeNames.Image.Png, PngImage.Draw(words))
            : new SamplePaper($"{sample}-{material}.pdf", MediaTypeNames.Application.Pdf, PdfPage.Print(words));
    }
}
