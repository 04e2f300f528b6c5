using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.OpenApi;

namespace OpcOnboarding.Functions.Founders;

/// <summary>The latest version of a document as the API lists it.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Version">From 1.</param>
/// <param name="Kind">Code of the material.</param>
/// <param name="Sha256">Digest of the content, lower-case hexadecimal.</param>
/// <param name="Size">In bytes.</param>
/// <param name="ContentType">By content.</param>
/// <param name="AddedAt">When it was handed in.</param>
/// <param name="FileName">As it was called; null where it had no name.</param>
internal sealed record DocumentView(
    string DocumentId,
    int Version,
    [property: Names(NameSets.MaterialCode)] string Kind,
    string Sha256,
    long Size,
    string ContentType,
    DateTimeOffset AddedAt,
    string? FileName)
{
    public static DocumentView Of(CaseDocument document, string? fileName) => new(
        document.DocumentId, document.Version, document.Kind, document.Sha256, document.Size, document.ContentType, document.AddedAt, fileName);
}
