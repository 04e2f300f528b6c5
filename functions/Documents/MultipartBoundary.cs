using Microsoft.Net.Http.Headers;

namespace OpcOnboarding.Functions.Documents;

/// <summary>Reads the boundary from <c>Content-Type</c> (RFC 2046, 5.1.1: 1 to 70 characters).</summary>
internal static class MultipartBoundary
{
    private const int Longest = 70;

    /// <summary>The boundary; null when the header is not sound multipart/form-data.</summary>
    public static string? Of(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            || !parsed.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var boundary = HeaderUtilities.RemoveQuotes(parsed.Boundary).Value;
        return boundary is { Length: > 0 and <= Longest } ? boundary : null;
    }
}
