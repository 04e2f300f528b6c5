using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>The answer to an invocation: always an object, since the host never completes an invocation that is answered with nothing.</summary>
/// <param name="ReturnValue">The trigger's value; null for none.</param>
internal sealed record InvocationAnswer(JsonNode? ReturnValue)
{
    private static readonly JsonSerializerOptions Wire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    /// <summary>Writes it as the host demands it.</summary>
    public async Task WriteAsync(HttpResponse response)
    {
        var body = new JsonObject { ["Outputs"] = new JsonObject(), ["Logs"] = new JsonArray(), [nameof(ReturnValue)] = ReturnValue };
        response.StatusCode = StatusCodes.Status200OK;
        // Exactly this type: any other one makes the invocation fail.
        response.ContentType = "application/json";
        // Not the request's token: a turn or an effect that is done is answered, whoever still listens.
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, Wire), CancellationToken.None);
    }
}
