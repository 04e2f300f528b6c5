namespace OpcOnboarding.Tests.Support;

/// <summary>What <see cref="FaultProxy"/> does to a request.</summary>
/// <param name="Kind">Where the request or its answer is hurt.</param>
/// <param name="Status">Status that the proxy answers in place of the store.</param>
/// <param name="Body">Body of that answer.</param>
/// <param name="Headers">Headers of that answer.</param>
public sealed record Fault(FaultKind Kind, int Status = 0, string Body = "", IReadOnlyDictionary<string, string>? Headers = null)
{
    /// <summary>The connection is cut before the store has seen the request.</summary>
    public static Fault CutBefore { get; } = new(FaultKind.CutBefore);

    /// <summary>The store does the request and answers; the connection is cut before the answer reaches the client.</summary>
    public static Fault CutAfter { get; } = new(FaultKind.CutAfter);

    /// <summary>The store never sees the request; the connection stays open until the client gives up.</summary>
    public static Fault HangBefore { get; } = new(FaultKind.HangBefore);

    /// <summary>The store does the request; the answer never comes and the connection stays open until the client gives up.</summary>
    public static Fault HangAfter { get; } = new(FaultKind.HangAfter);

    /// <summary>The store does the request; the connection is cut in the middle of the answer's body.</summary>
    public static Fault Truncate { get; } = new(FaultKind.Truncate);

    /// <summary>The store does the request; the answer's body is replaced by one that is no JSON.</summary>
    public static Fault Garble { get; } = new(FaultKind.Garble);

    /// <summary>What a held request waits for.</summary>
    internal Task Until { get; private init; } = Task.CompletedTask;

    /// <summary>What is done to the client's process.</summary>
    internal Action Crash { get; private init; } = static () => { };

    /// <summary>The store never sees the request; the proxy answers.</summary>
    public static Fault Answer(int status) => new(FaultKind.Answer, status);

    /// <summary>The same with a stable code, as the services write it.</summary>
    public static Fault Answer(int status, string code, params IEnumerable<KeyValuePair<string, string>> headers) => new(
        FaultKind.Answer,
        status,
        $$$$"""{"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en-US","value":"Injected."}}}""",
        new Dictionary<string, string>(headers) { ["x-ms-error-code"] = code });

    /// <summary>The answer of a busy table service to a query: no rows yet, and where to go on.</summary>
    public static Fault EmptyPage(string nextPartitionKey, string nextRowKey) => new(FaultKind.Answer, 200, """{"value":[]}""", new Dictionary<string, string>
    {
        ["x-ms-continuation-NextPartitionKey"] = nextPartitionKey,
        ["x-ms-continuation-NextRowKey"] = nextRowKey,
    });

    /// <summary>The request waits in the proxy, whatever becomes of the client, and is forwarded afterwards.</summary>
    public static Fault Hold(Task until) => new(FaultKind.Hold) { Until = until };

    /// <summary>The client's process is hit, and the store never sees the request.</summary>
    public static Fault CrashBefore(Action crash) => new(FaultKind.CrashBefore) { Crash = crash };

    /// <summary>The store does the request; the client's process is hit before it hears of it.</summary>
    public static Fault CrashAfter(Action crash) => new(FaultKind.CrashAfter) { Crash = crash };
}
