using System.Text;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>A request that no well-meaning client sends.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Subject">Who sends it; null for nobody.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">The path; <c>{case}</c> is a case in progress, <c>{draft}</c> a draft, <c>{ended}</c> an ended case.</param>
/// <param name="Content">Makes the body anew for each sending.</param>
internal sealed record BadRequest(string Name, string? Subject, HttpMethod Method, string Path, Func<HttpContent?> Content)
{
    /// <summary>Headers beside the usual ones, sent as they are.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>A token instead of the person's own.</summary>
    public string? Token { get; init; }

    public static BadRequest Get(string subject, string path, params (string Name, string Value)[] headers) =>
        new($"GET {Short(path)} {Short(string.Concat(headers))}", subject, HttpMethod.Get, path, () => null) { Headers = headers };

    public static BadRequest Post(string subject, string path, string json, params (string Name, string Value)[] headers) =>
        new($"POST {path} {Short(json)} {Short(string.Concat(headers))}", subject, HttpMethod.Post, path, () => Json(json)) { Headers = headers };

    public static BadRequest Put(string subject, string path, string json, params (string Name, string Value)[] headers) =>
        new($"PUT {path} {Short(json)} {Short(string.Concat(headers))}", subject, HttpMethod.Put, path, () => Json(json)) { Headers = headers };

    public static BadRequest Raw(string name, string subject, string path, byte[] body, string? contentType, HttpMethod? method = null) =>
        new(name, subject, method ?? HttpMethod.Post, path, () => Bytes(body, contentType));

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static ByteArrayContent Bytes(byte[] body, string? contentType)
    {
        var content = new ByteArrayContent(body);
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return content;
    }

    private static string Short(string text) => text.Length > 60 ? $"{text[..60]}… ({text.Length})" : text;
}
