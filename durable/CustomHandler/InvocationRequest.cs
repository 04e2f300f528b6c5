using System.Text.Json;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>One invocation as the host posts it: an object with <c>Data</c> (one member per input binding) and <c>Metadata</c>.</summary>
internal sealed class InvocationRequest : IDisposable
{
    // A key twice has two readings; the host writes none.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonDocument body;
    private readonly JsonElement data;
    private readonly JsonElement metadata;

    private InvocationRequest(JsonDocument body)
    {
        this.body = body;
        data = Member("Data");
        metadata = Member("Metadata");
    }

    /// <summary>Reads a body to its end.</summary>
    /// <exception cref="MalformedInvocationException">It is no such object.</exception>
    public static async Task<InvocationRequest> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        JsonDocument? body = null;
        try
        {
            body = await JsonDocument.ParseAsync(stream, Strict, cancellationToken);
            return new InvocationRequest(body);
        }
        catch (JsonException error)
        {
            throw new MalformedInvocationException("The body is not JSON.", error);
        }
        catch (MalformedInvocationException)
        {
            body?.Dispose();
            throw;
        }
    }

    /// <summary>The text behind a binding; null for null.</summary>
    /// <exception cref="MalformedInvocationException">There is no such binding, or its text cannot be read.</exception>
    public string? Text(string binding) => data.TryGetProperty(binding, out var member)
        ? Read(() => BindingValue.TextOf(member))
        : throw new MalformedInvocationException($"Data has no member '{binding}'.");

    /// <summary>The text behind a binding that may be absent.</summary>
    public string? TextIfAny(string binding) => data.TryGetProperty(binding, out _) ? Text(binding) : null;

    /// <summary>The text behind an entry of the trigger's own data; null when absent.</summary>
    public string? MetadataText(string key) => metadata.TryGetProperty(key, out var member) ? Read(() => BindingValue.TextOf(member)) : null;

    /// <inheritdoc/>
    public void Dispose() => body.Dispose();

    private JsonElement Member(string name) =>
        body.RootElement.ValueKind == JsonValueKind.Object
        && body.RootElement.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.Object
            ? member
            : throw new MalformedInvocationException($"The body is no object with an object '{name}'.");

    // Half a surrogate pair parses and cannot be read.
    private static string? Read(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException error)
        {
            throw new MalformedInvocationException("A text is not valid Unicode.", error);
        }
    }
}
