using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using OpcOnboarding.Durable.Protocol;
using FailureMessage = OpcOnboarding.Durable.Protocol.TaskFailureDetails;

namespace OpcOnboarding.Durable.Worker;

/// <summary>An activity's outcome as the value that the Functions host keeps, and back.</summary>
/// <remarks>
/// <para>The host reads no body of an error answer, so a failure would lose its type, its text and its retryability; and it
/// respells dates and long numbers in a value (wire facts, part a). So a failure, and a result that the host would not keep
/// letter by letter, travels as <c>{"durableActivity": "failed" or "ok", "value": text}</c>; every other result as it is.</para>
/// <para>The member's name is reserved: a result that has it at its head is put into an envelope itself.</para>
/// </remarks>
internal static class ActivityEnvelope
{
    private const string Mark = "durableActivity";
    private const string Value = "value";
    private const string Ok = "ok";
    private const string Failed = "failed";

    /// <summary>The outcome as JSON; null for no result.</summary>
    public static JsonNode? Write(ActivityOutcome outcome) => outcome switch
    {
        { Failure: { } failure } => Wrap(Failed, JsonFormatter.Default.Format(failure.ToMessage())),
        { Result: null } => null,
        { Result: { } result } when HostSafeJson.IsKept(result) && !MayBeEnvelope(result) => JsonNode.Parse(result),
        _ => Wrap(Ok, outcome.Result),
    };

    /// <summary>The outcome that a history's result stands for; a result that is no envelope stands for itself.</summary>
    public static ActivityOutcome Read(string? result)
    {
        if (result is null || !MayBeEnvelope(result) || Unwrap(result) is not { } envelope)
        {
            return new ActivityOutcome(result, Failure: null);
        }

        return envelope.Mark == Ok
            ? new ActivityOutcome(envelope.Value, Failure: null)
            : new ActivityOutcome(Result: null, JsonParser.Default.Parse<FailureMessage>(envelope.Value).ToDetails());
    }

    private static JsonObject Wrap(string mark, string text) => new() { [Mark] = mark, [Value] = text };

    // The host may write the value again with other white space; the mark stays the first member.
    private static bool MayBeEnvelope(string result) =>
        result.AsSpan().TrimStart() is ['{', .. var members] && members.TrimStart() is ['"', .. var name] && name.StartsWith(Mark);

    private static (string Mark, string Value)? Unwrap(string result)
    {
        using var json = JsonDocument.Parse(result);
        return json.RootElement.TryGetProperty(Mark, out var mark)
            && json.RootElement.TryGetProperty(Value, out var value)
            && value.ValueKind == JsonValueKind.String
            && (mark.ValueEquals(Ok) || mark.ValueEquals(Failed))
            ? (mark.GetString()!, value.GetString()!)
            : null;
    }
}
