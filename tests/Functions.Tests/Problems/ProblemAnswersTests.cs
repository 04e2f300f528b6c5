using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Tests.Problems;

public sealed class ProblemAnswersTests : IAsyncLifetime
{
    private const string Secret = "99000120010516002X";

    private readonly RecordedLogs logs = new();
    private WebApplication app = null!;
    private HttpClient client = null!;

    internal sealed record Form(int Number, string Name);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddProblemAnswers();
        app = builder.Build();
        app.UseProblemAnswers();
        app.MapPost("/forms", (Form form) => Results.Ok(form.Number));
        app.MapGet("/fail/{kind}", (string kind) => Fail(kind));
        await app.StartAsync();
        client = app.GetTestClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"number\":\"many\"}")]
    [InlineData("{\"number\":99999999999}")]
    [InlineData("{\"number\":1,\"name\":\"\\ud800\"}")]
    [InlineData("{\"number\":1} trailing")]
    public async Task Post_BodyThatDoesNotParse_Is400(string body) =>
        await AssertProblem(await PostJson(body), HttpStatusCode.BadRequest, "bodyNotParsable");

    [Fact]
    public async Task Post_WrongTypeInside_SaysWhereAndNotWhat()
    {
        var problem = await AssertProblem(
            await PostJson($"{{\"number\":\"{Secret}\"}}"), HttpStatusCode.BadRequest, "bodyNotParsable");

        Assert.Contains("$.number", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, problem.GetRawText() + logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NotJson_Is415() => await AssertProblem(
        await client.PostAsync(new Uri("/forms", UriKind.Relative), new StringContent("x", Encoding.UTF8, "text/plain")),
        HttpStatusCode.UnsupportedMediaType,
        "unsupportedMediaType");

    [Fact]
    public async Task Get_UnknownAddress_Is404() => await AssertProblem(await Get("/nowhere"), HttpStatusCode.NotFound, "notFound");

    [Fact]
    public async Task Get_WrongMethod_Is405() =>
        await AssertProblem(await Get("/forms"), HttpStatusCode.MethodNotAllowed, "methodNotAllowed");

    [Theory]
    [InlineData("body-too-large", HttpStatusCode.RequestEntityTooLarge, "payloadTooLarge")]
    [InlineData("framing", HttpStatusCode.BadRequest, "bodyNotParsable")]
    [InlineData("storage-down", HttpStatusCode.ServiceUnavailable, "storageUnavailable")]
    [InlineData("storage-silent", HttpStatusCode.ServiceUnavailable, "storageUnavailable")]
    [InlineData("storage-retries", HttpStatusCode.ServiceUnavailable, "storageUnavailable")]
    [InlineData("timeout", HttpStatusCode.ServiceUnavailable, "storageUnavailable")]
    [InlineData("cancelled", HttpStatusCode.ServiceUnavailable, "storageUnavailable")]
    [InlineData("storage-refused", HttpStatusCode.InternalServerError, "unexpectedFailure")]
    public async Task Get_KnownFailure_HasItsAnswer(string kind, HttpStatusCode status, string code)
    {
        var response = await Get($"/fail/{kind}");

        await AssertProblem(response, status, code);
        Assert.Equal(status == HttpStatusCode.ServiceUnavailable, response.Headers.RetryAfter is not null);
    }

    [Fact]
    public async Task Get_UnexpectedFailure_Is500WithoutDetailsAndIsLoggedWithoutTheMessage()
    {
        var problem = await AssertProblem(await Get("/fail/unexpected"), HttpStatusCode.InternalServerError, "unexpectedFailure");

        var traceId = problem.GetProperty("traceId").GetString();
        Assert.DoesNotContain("InvalidOperationException", problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, problem.GetRawText() + logs.All, StringComparison.Ordinal);
        Assert.Contains($"Error: Request {traceId} failed unexpectedly: System.InvalidOperationException", logs.All, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TryHandleAsync_CallerHasGone_AnswersNothingAndLogsNoError()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        var context = new DefaultHttpContext { RequestAborted = gone.Token };
        var sut = new UnexpectedFailureHandler(new Logger<UnexpectedFailureHandler>(new LoggerFactory([logs])));

        Assert.True(await sut.TryHandleAsync(context, new OperationCanceledException(gone.Token), default));
        Assert.Equal(StatusCodes.Status499ClientClosedRequest, context.Response.StatusCode);
        Assert.DoesNotContain("Error:", logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithoutLanguage_AnswersInChinese()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        client.DefaultRequestHeaders.AcceptLanguage.Clear();

        var response = await client.SendAsync(request);

        Assert.Equal("zh-CN", Assert.Single(response.Content.Headers.ContentLanguage));
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("未找到所请求的内容，或您无权查看。", problem.GetProperty("title").GetString());
    }

    private static IResult Fail(string kind) => throw (kind switch
    {
        "body-too-large" => new BadHttpRequestException("too large", StatusCodes.Status413PayloadTooLarge),
        "framing" => new BadHttpRequestException("unexpected end"),
        "storage-down" => new RequestFailedException(503, "busy"),
        "storage-silent" => new RequestFailedException("no answer"),
        "storage-refused" => new RequestFailedException(400, "our own mistake"),
        "storage-retries" => new AggregateException(new RequestFailedException("first"), new RequestFailedException("last")),
        "timeout" => new TimeoutException(),
        "cancelled" => new OperationCanceledException(),
        _ => new InvalidOperationException(Secret, new FormatException(Secret)),
    });

    private Task<HttpResponseMessage> Get(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

    private Task<HttpResponseMessage> PostJson(string body) => client.PostAsync(
        new Uri("/forms", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<JsonElement> AssertProblem(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("en", Assert.Single(response.Content.Headers.ContentLanguage));
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }
}
