using System.Buffers;
using System.Text;
using System.Text.Json;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Functions.Requests;

/// <summary>A JSON object as it was sent.</summary>
/// <param name="Root">The object; empty when nothing was sent.</param>
/// <param name="Text">Its text.</param>
internal sealed record RequestBody(JsonElement Root, string Text)
{
    private const string Nothing = "{}";

    // A name given twice is ambiguous, and what nests deeper than any form could no longer be read once it is stored inside something else.
    private static readonly JsonDocumentOptions Plain = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    // Refuses what is not UTF-8 instead of replacing it: what was accepted must be what was sent.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the body: 400 when it is not one JSON object, 413 over the limit of JSON bodies.</summary>
    public static async Task<Answer<RequestBody>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        RefusedBody.Allow(request.HttpContext);
        var bytes = new ArrayBufferWriter<byte>();
        while (await request.Body.ReadAsync(bytes.GetMemory(8 * 1024), cancellationToken) is var read and > 0)
        {
            bytes.Advance(read);
            if (bytes.WrittenCount > RequestLimits.JsonBodyBytes)
            {
                await RefusedBody.DrainAsync(request, cancellationToken);
                return new Refusal.PayloadTooLarge(RequestLimits.JsonBodyBytes);
            }
        }

        return Parse(bytes.WrittenSpan);
    }

    private static Answer<RequestBody> Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = bytes.IsEmpty ? Nothing : Strict.GetString(bytes);
            using var document = JsonDocument.Parse(text, Plain);
            return document.RootElement.ValueKind == JsonValueKind.Object && JsonUnicode.IsWellFormed(document.RootElement)
                ? new RequestBody(document.RootElement.Clone(), text)
                : new Refusal.BodyNotParsable("$");
        }
        catch (Exception unreadable) when (unreadable is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return new Refusal.BodyNotParsable((unreadable as JsonException)?.Path);
        }
    }
}
