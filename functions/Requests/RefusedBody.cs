using Microsoft.AspNetCore.Http.Features;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Requests;

/// <summary>
/// Reads a refused body to its end. Most clients write the whole body before they read: closing the connection under
/// them shows a broken pipe in place of the refusal.
/// </summary>
internal static class RefusedBody
{
    /// <summary>Lets a body be read past its own limit, which the reader keeps. To be called before anything is read.</summary>
    public static void Allow(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = RequestLimits.DrainedBodyBytes;
        }
    }

    /// <summary>Reads what is left, up to <see cref="RequestLimits.DrainedBodyBytes"/>.</summary>
    public static async Task DrainAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await request.Body.CopyToAsync(Stream.Null, cancellationToken);
        }
        catch (BadHttpRequestException)
        {
            // Even more than is drained, or badly framed: the refusal stands, and the server closes the connection.
        }
    }
}
