using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.Documents;

/// <summary>
/// Reads <c>multipart/form-data</c> with exactly one part <c>kind</c> and one part <c>file</c>, in any order. Nothing
/// is written to disk in clear; what is over a limit is refused while it arrives.
/// </summary>
internal sealed class MultipartUpload
{
    /// <summary>The part with the material code.</summary>
    public const string KindPart = "kind";

    /// <summary>The part with the document.</summary>
    public const string FilePart = "file";

    /// <summary>The longest material code, in bytes.</summary>
    public const int LongestKind = 64;

    /// <summary>Content type of an upload.</summary>
    public const string MediaType = "multipart/form-data";

    private string? kind;
    private string? fileName;
    private DocumentContent? content;

    private MultipartUpload()
    {
    }

    /// <summary>
    /// The upload. Refused: another content type (415), broken framing (400), a document over 10 MB (413) or of
    /// another format (415), a part that is missing, unknown, double or empty (422).
    /// </summary>
    public static async Task<Answer<ReceivedDocument>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (MultipartBoundary.Of(request.ContentType) is not { } boundary)
        {
            return new Refusal.UnsupportedMediaType([MediaType]);
        }

        RefusedBody.Allow(request.HttpContext);
        var reader = new MultipartReader(boundary, request.Body) { HeadersCountLimit = 8, HeadersLengthLimit = 8 * 1024 };
        try
        {
            var answer = await new MultipartUpload().ReadPartsAsync(reader, cancellationToken);
            if (!answer.TryGet(out _, out _))
            {
                await RefusedBody.DrainAsync(request, cancellationToken);
            }

            return answer;
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new Refusal.PayloadTooLarge(RequestLimits.DocumentBytes);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return new Refusal.BodyNotParsable();
        }
    }

    private async Task<Answer<ReceivedDocument>> ReadPartsAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (await ReadPartAsync(section, cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }

        return Complete();
    }

    private Task<Refusal?> ReadPartAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        var disposition = section.GetContentDispositionHeader();
        return HeaderUtilities.RemoveQuotes(disposition?.Name ?? default).Value switch
        {
            KindPart when kind is null => ReadKindAsync(section.Body, cancellationToken),
            FilePart when content is null => ReadFileAsync(section.Body, disposition!, cancellationToken),
            KindPart => Refuse(new FieldError(KindPart, FieldFault.Duplicate)),
            FilePart => Refuse(new FieldError(FilePart, FieldFault.Duplicate)),
            // The name is the client's own and may be anything: it is not repeated.
            _ => Refuse(new FieldError("part", FieldFault.NotAllowed)),
        };
    }

    private async Task<Refusal?> ReadKindAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestKind + 1];
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (read > LongestKind)
        {
            return new Refusal.ValidationFailed(new FieldError(KindPart, FieldFault.TooLong, LongestKind));
        }

        kind = Encoding.UTF8.GetString(buffer, 0, read).Trim();
        return null;
    }

    private async Task<Refusal?> ReadFileAsync(
        Stream body, ContentDispositionHeaderValue disposition, CancellationToken cancellationToken)
    {
        var sent = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        fileName = DisplayFileName.Of(HeaderUtilities.RemoveQuotes(sent).Value);
        var answer = await DocumentContent.ReadAsync(body, cancellationToken);
        return answer.TryGet(out content, out var refusal) ? null : refusal;
    }

    private Answer<ReceivedDocument> Complete()
    {
        var faults = new List<FieldError>();
        if (string.IsNullOrEmpty(kind))
        {
            faults.Add(new FieldError(KindPart, FieldFault.Required));
        }

        if (content is null)
        {
            faults.Add(new FieldError(FilePart, FieldFault.Required));
        }

        return faults.Count > 0
            ? new Refusal.ValidationFailed(faults)
            : new ReceivedDocument(kind!, fileName!, content!);
    }

    private static Task<Refusal?> Refuse(FieldError fault) =>
        Task.FromResult<Refusal?>(new Refusal.ValidationFailed(fault));
}
