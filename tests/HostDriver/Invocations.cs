using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OpcOnboarding.HostDriver.Engine;

namespace OpcOnboarding.HostDriver;

/// <summary>Posts invocations to the worker and reads its answers, as the host does it.</summary>
internal sealed class Invocations(FunctionApp app, HttpClient worker, Func<JsonObject> clientBinding) : IFunctions
{
    public async Task<byte[]> CallOrchestratorAsync(string name, byte[] request)
    {
        var trigger = app.TriggerOf(name, "orchestrationTrigger") ?? throw new HttpRequestException($"The function '{name}' doesn't exist.");
        var answer = await PostAsync(name, new JsonObject { [trigger] = Text(Quoted(Convert.ToBase64String(request))) }, []);
        return (string?)answer?["ReturnValue"] is { Length: > 0 } encoded ? Convert.FromBase64String(encoded) : throw new HttpRequestException("The out-of-proc worker returned a null response.");
    }

    public async Task<string?> CallActivityAsync(string name, string instanceId, string? input)
    {
        var trigger = app.TriggerOf(name, "activityTrigger") ?? throw new HttpRequestException($"The function '{name}' doesn't exist.");
        // The binding's value is the input's text; a text goes out as the JSON string of its JSON text.
        var data = new JsonObject { [trigger] = Text(input is null ? "null" : Quoted(input)) };
        if (app.ClientOf(name) is { } client)
        {
            data[client] = Text(Quoted(clientBinding().ToJsonString()));
        }

        var answer = await PostAsync(name, data, new JsonObject { ["instanceId"] = Quoted(instanceId) });
        return answer?["ReturnValue"] is { } value ? HostJson.AsKept(value).ToJsonString() : null;
    }

    /// <summary>A timer's invocation: its object goes out as it is.</summary>
    public async Task CallTimerAsync(string name, JsonObject timer)
    {
        var trigger = app.TriggerOf(name, "timerTrigger") ?? throw new HttpRequestException($"The function '{name}' doesn't exist.");
        await PostAsync(name, new JsonObject { [trigger] = timer, [app.ClientOf(name)!] = Text(Quoted(clientBinding().ToJsonString())) }, []);
    }

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

    private static JsonValue Text(string json) => JsonValue.Create(json);

    private async Task<JsonNode?> PostAsync(string name, JsonObject data, JsonObject metadata)
    {
        metadata["sys"] = new JsonObject { ["MethodName"] = name, ["UtcNow"] = DateTime.UtcNow, ["RandGuid"] = Guid.NewGuid() };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{name}");
        request.Content = new StringContent(new JsonObject { ["Data"] = data, ["Metadata"] = metadata }.ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        using var response = await worker.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            // The host never reads the body of such an answer.
            throw new HttpRequestException($"Response status code does not indicate success: {(int)response.StatusCode} ({response.ReasonPhrase}).");
        }

        if (response.Content.Headers.ContentType?.MediaType != "application/json")
        {
            throw new HttpRequestException("The answer is not application/json.");
        }

        // An empty answer would leave the invocation open for ever; here it shows at once.
        return JsonNode.Parse(await response.Content.ReadAsStringAsync()) ?? throw new InvalidDataException($"'{name}' answered with nothing: the host would wait for ever.");
    }
}
