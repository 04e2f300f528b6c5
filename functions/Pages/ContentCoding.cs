using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OpcOnboarding.Functions.Pages;

/// <summary>A way in which the build compressed files (RFC 9110, 8.4.1).</summary>
/// <param name="Name">On the wire.</param>
/// <param name="Ending">Of the file beside the plain one.</param>
internal sealed record ContentCoding(string Name, string Ending)
{
    private static readonly ContentCoding[] Known = [new("br", ".br"), new("gzip", ".gz")];

    /// <summary>Those that the browser takes, the smallest first. A header that can't be read counts as not sent.</summary>
    public static IEnumerable<ContentCoding> Accepted(StringValues acceptEncoding) =>
        StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var accepted)
            ? Known.Where(coding => IsAccepted(accepted, coding.Name))
            : [];

    private static bool IsAccepted(IList<StringWithQualityHeaderValue> accepted, string name) =>
        (accepted.FirstOrDefault(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(value => value.Value == "*")) is { Quality: null or > 0 };
}
