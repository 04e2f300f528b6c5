using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace OpcOnboarding.Storage.Tables;

/// <summary>The way of a request to the table service: address, common headers, retry, signature.</summary>
internal sealed class TablePipeline
{
    private const string TokenScope = "https://storage.azure.com/.default";
    private const string ServiceVersion = "2020-12-06";

    private readonly HttpPipeline _pipeline;
    private readonly Uri _endpoint;

    private TablePipeline(Uri endpoint, HttpPipelinePolicy signing, TableClientOptions options)
    {
        _endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/'));
        Address = endpoint.AbsoluteUri.TrimEnd('/');
        var build = new HttpPipelineOptions(options) { RequestFailedDetailsParser = new TableErrorParser() };
        build.PerRetryPolicies.Add(signing);
        _pipeline = HttpPipelineBuilder.Build(build);
    }

    /// <summary>The service's address without a trailing slash.</summary>
    public string Address { get; }

    public static TablePipeline Create(string connectionString, TableClientOptions? options)
    {
        var parts = ConnectionStringParts.Parse(connectionString);
        return Create(parts.Endpoint("Table"), parts.Key, options ?? new TableClientOptions());
    }

    public static TablePipeline Create(Uri endpoint, AccountKey key, TableClientOptions options) =>
        new(endpoint, new SharedKeyPolicy(key), options);

    public static TablePipeline Create(Uri endpoint, TokenCredential credential, TableClientOptions? options) =>
        new(endpoint, new BearerTokenAuthenticationPolicy(credential, TokenScope), options ?? new TableClientOptions());

    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path and query behind the service's address, already escaped.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public HttpMessage CreateMessage(RequestMethod method, string path, CancellationToken cancellationToken)
    {
        var message = _pipeline.CreateMessage(new RequestContext { CancellationToken = cancellationToken });
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(_endpoint);
        AppendPathAndQuery(request.Uri, path);
        request.Headers.SetValue("x-ms-version", ServiceVersion);
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        return message;
    }

    public static void SetBody(Request request, PooledContent body)
    {
        request.Content = body;
        request.Headers.SetValue("Content-Type", "application/json");
    }

    /// <summary>Sends with retries; the caller judges the status.</summary>
    public async ValueTask<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (message.Request.Content is PooledContent body && !message.Response.IsError)
            body.MarkRead();
        return message.Response;
    }

    private static void AppendPathAndQuery(RequestUriBuilder uri, string path)
    {
        var question = path.IndexOf('?', StringComparison.Ordinal);
        uri.AppendPath(question < 0 ? path : path[..question], escape: false);
        if (question >= 0)
            uri.Query = path[question..];
    }
}
