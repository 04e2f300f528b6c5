namespace OpcOnboarding.Functions.Problems;

/// <summary>How much a request may carry.</summary>
internal static class RequestLimits
{
    /// <summary>
    /// The largest JSON body and the largest application form, in bytes: a form with every field is below 100 KB, and encrypted
    /// (a third longer, two bytes a character) it must fit into one table row of 1 MiB.
    /// </summary>
    public const long JsonBodyBytes = 256 * 1024;

    /// <summary>The largest document, in bytes (design, section 8: 10 MB).</summary>
    public const int DocumentBytes = 10 * 1024 * 1024;

    /// <summary>The largest multipart body: one document, its parts' headers and boundaries.</summary>
    public const long MultipartBodyBytes = DocumentBytes + (64 * 1024);
}
