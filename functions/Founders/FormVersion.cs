using System.Globalization;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Founders;

/// <summary>The form version that <c>If-Match</c> names.</summary>
/// <param name="Number">The version; null when the header is not sent or is <c>*</c>.</param>
internal sealed record FormVersion(int? Number)
{
    /// <summary>Reads <c>"3"</c>, <c>3</c> or <c>*</c>; 400 for anything else.</summary>
    public static Answer<FormVersion> IfMatch(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0 || (header.Count == 1 && header[0] == "*"))
        {
            return new FormVersion((int?)null);
        }

        return header.Count == 1 && int.TryParse(header[0]!.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new FormVersion(version)
            : new Refusal.ParameterNotValid("If-Match");
    }
}
