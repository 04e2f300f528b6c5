using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Tests.Documents;

// On the real server: its own body limit is set for JSON and has to give way to documents, and to nothing larger.
public sealed class MultipartUploadOnKestrelTests : IAsyncLifetime
{
    private WebApplication app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(options => options.Limits.MaxRequestBodySize = RequestLimits.JsonBodyBytes);
        builder.Logging.ClearProviders();
        builder.Services.AddProblemAnswers();
        app = builder.Build();
        app.UseProblemAnswers();
        app.MapPost("/documents", Upload);
        app.MapPost("/forms", (JsonElement form) => form.ValueKind.ToString());
        await app.StartAsync();
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Post_DocumentOverTheJsonLimit_IsTaken()
    {
        var response = await PostDocument(new byte[2 * 1024 * 1024]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((2 * 1024 * 1024) + 8, await response.Content.ReadFromJsonAsync<int>());
    }

    [Theory]
    [InlineData(RequestLimits.DocumentBytes)]
    [InlineData(RequestLimits.DocumentBytes + (200 * 1024))]
    public async Task Post_DocumentOverTheLimit_Is413WithTheDocumentsLimit(int bytes)
    {
        var response = await PostDocument(new byte[bytes]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(RequestLimits.DocumentBytes, problem.GetProperty("limitBytes").GetInt32());
    }

    [Fact]
    public async Task Post_JsonOverTheLimit_Is413WithTheJsonLimit()
    {
        var response = await client.PostAsJsonAsync(new Uri("/forms", UriKind.Relative), new string('x', (int)RequestLimits.JsonBodyBytes));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("payloadTooLarge", problem.GetProperty("code").GetString());
        Assert.Equal(RequestLimits.JsonBodyBytes, problem.GetProperty("limitBytes").GetInt64());
    }

    private static async Task<IResult> Upload(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await MultipartUpload.ReadAsync(request, cancellationToken);
        return answer.TryGet(out var received, out var refusal)
            ? Results.Ok(received.Content.Bytes.Length)
            : refusal.ToResult();
    }

    private async Task<HttpResponseMessage> PostDocument(byte[] rest)
    {
        using var kind = new StringContent("Articles");
        using var file = new ByteArrayContent([.. "%PDF-1.7"u8, .. rest]);
        using var body = new MultipartFormDataContent();
        body.Add(kind, "kind");
        body.Add(file, "file", "章程.pdf");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/documents", UriKind.Relative)) { Content = body };
        // The server may answer before it has read everything; asking first keeps the answer from being lost.
        request.Headers.ExpectContinue = true;
        return await client.SendAsync(request);
    }
}
