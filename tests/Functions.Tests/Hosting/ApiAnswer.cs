using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace OpcOnboarding.Functions.Tests.Hosting;

/// <summary>An answer of the API, read to its end.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, string Text, HttpResponseHeaders Headers, string? ContentType)
{
    /// <summary>The JSON of the answer; an undefined element when it is none.</summary>
    public JsonElement Json { get; } = Parse(Text);

    /// <summary>The stable code of a problem.</summary>
    public string? Code => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("code", out var code) ? code.GetString() : null;

    /// <summary>A member of the answer.</summary>
    public JsonElement this[string name] => Json.GetProperty(name);

    public static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers, response.Content.Headers.ContentType?.ToString());

    /// <summary>Fails with the whole answer unless it has this status.</summary>
    public ApiAnswer MustBe(HttpStatusCode expected)
    {
        Assert.True(Status == expected, $"expected {(int)expected}, got {(int)Status}: {Text}");
        return this;
    }

    /// <summary>Fails unless it is a problem with this status and code.</summary>
    public ApiAnswer MustBe(HttpStatusCode expected, string code)
    {
        MustBe(expected);
        Assert.Equal(code, Code);
        return this;
    }

    public ApiAnswer MustBeOk() => MustBe(HttpStatusCode.OK);

    /// <summary>The strings of a list member.</summary>
    public IReadOnlyList<string> Strings(string name) => [.. this[name].EnumerateArray().Select(value => value.GetString()!)];

    private static JsonElement Parse(string text)
    {
        if (text.Length == 0 || text[0] is not ('{' or '['))
        {
            return default;
        }

        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
