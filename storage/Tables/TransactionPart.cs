using System.Diagnostics.CodeAnalysis;
using System.Text;
using Azure;
using Azure.Core;

namespace OpcOnboarding.Storage.Tables;

/// <summary>The answer to one action of a transaction.</summary>
internal sealed class TransactionPart(int status) : Response
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private ReadOnlyMemory<byte> _body;

    public override int Status => status;

    public override string ReasonPhrase => "";

    public override Stream? ContentStream
    {
        get => new MemoryStream(_body.ToArray(), writable: false);
        set => throw new NotSupportedException("The answer to an action is fixed.");
    }

    public override string ClientRequestId { get; set; } = "";

    public override bool IsError => status >= 400;

    public void AddHeader(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon > 0)
            _headers[Encoding.ASCII.GetString(line[..colon])] = Encoding.ASCII.GetString(line[(colon + 1)..]).Trim();
    }

    /// <summary>Keeps the JSON object in what follows the headers; the boundary behind it is cut off.</summary>
    public void SetBody(ReadOnlyMemory<byte> rest)
    {
        var end = rest.Span.LastIndexOf((byte)'}');
        _body = end < 0 ? default : rest[..(end + 1)];
    }

    public override void Dispose() => _body = default;

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}
