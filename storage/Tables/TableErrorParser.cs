using System.Text.Json;
using Azure;
using Azure.Core;

namespace OpcOnboarding.Storage.Tables;

/// <summary>Reads code and message from the table service's error body <c>{"odata.error":{"code","message":{"value"}}}</c>.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = Parse(response.ContentStream is null ? default : response.Content.ToMemory());
        return error is not null;
    }

    /// <summary>Null when the body is not such an error, as with proxies in between.</summary>
    public static ResponseError? Parse(ReadOnlyMemory<byte> body)
    {
        if (body.Length == 0 || body.Span[0] != (byte)'{')
            return null;
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.TryGetProperty("odata.error", out var error)
                ? new ResponseError(error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString())
                : null;
        }
        catch (Exception notAnError) when (notAnError is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A cut or foreign body: the status alone then describes the failure.
            return null;
        }
    }
}
