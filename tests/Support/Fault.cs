namespace OpcOnboarding.Tests.Support;

/// <summary>What <see cref="FaultProxy"/> does to a request.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Status">Status of a made-up answer.</param>
/// <param name="Body">Body of a made-up answer; JSON.</param>
/// <param name="Headers">Headers of a made-up answer.</param>
public sealed record Fault(FaultKind Kind, int Status = 0, string Body = "", IReadOnlyDictionary<string, string>? Headers = null)
{
    /// <summary>The connection is cut before the store has seen the request.</summary>
    public static Fault CutBefore { get; } = new(FaultKind.CutBefore);

    /// <summary>The store does the request and answers; the connection is cut before the answer reaches the client.</summary>
    public static Fault CutAfter { get; } = new(FaultKind.CutAfter);

    /// <summary>The store does the request; the answer never comes and the connection stays open until the client gives up.</summary>
    public static Fault HangAfter { get; } = new(FaultKind.HangAfter);

    /// <summary>The store never sees the request; the proxy answers.</summary>
    public static Fault Answer(int status) => new(FaultKind.Answer, status);

    /// <summary>The answer of a busy table service to a query: no rows yet, and where to go on.</summary>
    public static Fault EmptyPage(string nextPartitionKey, string nextRowKey) => new(FaultKind.Answer, 200, """{"value":[]}""", new Dictionary<string, string>
    {
        ["x-ms-continuation-NextPartitionKey"] = nextPartitionKey,
        ["x-ms-continuation-NextRowKey"] = nextRowKey,
    });
}
