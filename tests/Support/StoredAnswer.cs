namespace OpcOnboarding.Tests.Support;

/// <summary>The store's answer, read to its end.</summary>
internal sealed record StoredAnswer(int Status, IReadOnlyList<KeyValuePair<string, string[]>> Headers, byte[] Body)
{
    /// <summary>Whether the store did what it was asked: a transaction's own status says only that it was read.</summary>
    public bool IsDone => Status < 300 && Body.AsSpan().IndexOf("HTTP/1.1 4"u8) < 0;
}
