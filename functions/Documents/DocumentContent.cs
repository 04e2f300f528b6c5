using System.Buffers;
using System.Security.Cryptography;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Documents;

/// <summary>A document's bytes, read once: counted, hashed and told apart.</summary>
/// <param name="Bytes">1 byte to 10 MB.</param>
/// <param name="Sha256">Of the bytes, lower-case hexadecimal.</param>
/// <param name="ContentType">By content.</param>
internal sealed record DocumentContent(ReadOnlyMemory<byte> Bytes, string Sha256, DocumentContentType ContentType)
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>
    /// Reads to the end of <paramref name="source"/>, or to the first byte over the limit. Refused: over 10 MB (413),
    /// 0 bytes (422 for the field <c>file</c>), a format that is not taken (415).
    /// </summary>
    public static async Task<Answer<DocumentContent>> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var bytes = new ArrayBufferWriter<byte>(ChunkBytes);
        while (await source.ReadAsync(bytes.GetMemory(ChunkBytes), cancellationToken) is var read and > 0)
        {
            if (bytes.WrittenCount + read > RequestLimits.DocumentBytes)
            {
                return new Refusal.PayloadTooLarge(RequestLimits.DocumentBytes);
            }

            digest.AppendData(bytes.GetSpan(read)[..read]);
            bytes.Advance(read);
        }

        return Judge(bytes.WrittenMemory, digest);
    }

    private static Answer<DocumentContent> Judge(ReadOnlyMemory<byte> bytes, IncrementalHash digest)
    {
        if (bytes.IsEmpty)
        {
            return new Refusal.ValidationFailed(new FieldError(MultipartUpload.FilePart, FieldFault.Empty));
        }

        if (DocumentContentType.Detect(bytes.Span) is not { } contentType)
        {
            return new Refusal.UnsupportedMediaType([.. DocumentContentType.All.Select(type => type.MediaType)]);
        }

        return new DocumentContent(bytes, Convert.ToHexStringLower(digest.GetHashAndReset()), contentType);
    }
}
