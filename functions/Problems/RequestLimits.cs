namespace OpcOnboarding.Functions.Problems;

/// <summary>How much a request may carry.</summary>
internal static class RequestLimits
{
    /// <summary>
    /// The largest JSON body and the largest application form, in bytes: a form with every field is below 100 KB, and encrypted
    /// (a third longer, two bytes a character) it must fit into one table row of 1 MiB.
    /// </summary>
    public const long JsonBodyBytes = 256 * 1024;

    /// <summary>The largest body of a command, in bytes: body, words and answer of a command share one row.</summary>
    public const int CommandBytes = 100 * 1024;

    /// <summary>The largest document, in bytes (design, section 8: 10 MB).</summary>
    public const int DocumentBytes = 10 * 1024 * 1024;

    /// <summary>
    /// How much of a body that is too large is still read, in bytes, so that a client which first writes everything
    /// gets to read the 413. Beyond it the connection is closed.
    /// </summary>
    public const long DrainedBodyBytes = 64 * 1024 * 1024;
}
