namespace OpcOnboarding.Functions.Pages;

/// <summary>What a page may do in a browser: nothing that the service itself does not give it, but for signing in with the identity provider.</summary>
/// <param name="providerOrigin">Scheme, host and port of the identity provider; null when there is none.</param>
internal sealed class PagePolicy(string? providerOrigin)
{
    /// <summary>Sets the policies of a page.</summary>
    public void Apply(IHeaderDictionary headers, string nonce)
    {
        headers.ContentSecurityPolicy = string.Join("; ", Directives(nonce));
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    private IEnumerable<string> Directives(string nonce) =>
    [
        "default-src 'self'",
        "script-src 'self'",
        $"style-src 'self' 'nonce-{nonce}'",
        "img-src 'self' blob: data:",
        providerOrigin is null ? "connect-src 'self'" : $"connect-src 'self' {providerOrigin}",
        // Documents are fetched with a token and shown from memory; browsers show a PDF as an object within a frame.
        "frame-src blob:",
        "object-src blob:",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
    ];
}
