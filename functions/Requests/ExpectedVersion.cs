using System.Globalization;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Requests;

/// <summary>The version of a thing that <c>If-Match</c> names.</summary>
/// <param name="Number">The version; null when the header is not sent or is <c>*</c>.</param>
internal sealed record ExpectedVersion(int? Number)
{
    /// <summary>Reads <c>"3"</c>, <c>3</c> or <c>*</c>; 400 for anything else.</summary>
    public static Answer<ExpectedVersion> Of(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0 || (header.Count == 1 && header[0] == "*"))
        {
            return new ExpectedVersion((int?)null);
        }

        return header.Count == 1 && int.TryParse(header[0]!.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new ExpectedVersion(version)
            : new Refusal.ParameterNotValid("If-Match");
    }
}
