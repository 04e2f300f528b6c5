using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>Whatever is sent: a clear answer in the caller's language, nothing lost, never a failure of the service.</summary>
public sealed class BadInputTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task BadRequest_OfEveryKind_IsAClearAnswerAndLeavesTheCaseAsItWas()
    {
        Assert.True(BadRequests.All.Count >= 150, $"Only {BadRequests.All.Count} requests.");
        var cases = await CasesAsync();
        var before = await StateAsync(cases);
        var faults = new List<string>();
        for (var number = 0; number < BadRequests.All.Count; number++)
        {
            // Some are refused only by the rules, which count: nobody may run into the limit of commands.
            if (number % 50 == 0)
            {
                api.Server.PassAMinute();
            }

            var bad = BadRequests.All[number];
            faults.AddRange((await FaultsAsync(bad, cases, isEnglish: number % 2 == 0)).Select(fault => $"{bad.Name}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
        Assert.Equal(before, await StateAsync(cases));
        await ServesAsync(cases["{case}"]);
    }

    [Theory]
    [InlineData("GET /api/cases/%00 HTTP/1.1\r\nHost: a\r\n\r\n")]
    [InlineData("GET /api/../../etc/passwd HTTP/1.1\r\n\r\n")]
    [InlineData("POST /api/cases HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n")]
    [InlineData("POST /api/cases HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nzzz")]
    [InlineData("NONSENSE\r\n\r\n")]
    [InlineData("GET /api/me HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \u0001\r\n\r\n")]
    public async Task Bytes_ThatAreNotEvenARequest_AreRefused(string bytes)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var socket = new TcpClient();
        await socket.ConnectAsync(api.Server.Address.Host, api.Server.Address.Port, deadline.Token);
        await socket.GetStream().WriteAsync(Encoding.Latin1.GetBytes(bytes), deadline.Token);
        using var reader = new StreamReader(socket.GetStream());

        var status = await reader.ReadLineAsync(deadline.Token);

        Assert.StartsWith("HTTP/1.1 4", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Application_GrownOverManySaves_IsRefusedAtTheLimitAndKeepsTheLastVersion()
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server);
        var founder = await draft.FounderAsync();
        var part = new string('a', 100_000);

        (await founder.PutAsync($"{draft.Path}/application", new { one = part })).MustBeOk();
        (await founder.PutAsync($"{draft.Path}/application", new { two = part })).MustBeOk();
        (await founder.PutAsync($"{draft.Path}/application", new { three = part })).MustBe(HttpStatusCode.RequestEntityTooLarge, "payloadTooLarge");

        Assert.Equal(3, (await founder.GetAsync($"{draft.Path}/application")).MustBeOk()["version"].GetInt32());
    }

    [Fact]
    public async Task Bodies_JustUnderTheLimit_AreTaken()
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server, change: form => form["remarks"] = new string('一', 40_000));
        (await (await draft.FounderAsync()).PutAsync($"{draft.Path}/application", new { priorGrants = Array.Empty<object>() })).MustBeOk();
        var submitted = await Scenario.SubmittedAsync(api.Server);

        await submitted.MoveAsync(await submitted.WindowAsync(), "suspend", new { reason = new string('长', 4_000), unknown = new string('x', 75_000) });

        Assert.Equal("suspended", await submitted.StateAsync());
    }

    [Theory]
    [InlineData("𠀀𪚥龘")]
    [InlineData("一\u0000二")]
    [InlineData("\u202Egnp.exe")]
    [InlineData("ﷺ👩‍👩‍👧‍👦é")]
    [InlineData("'; drop table Cases; --")]
    public async Task Text_OddButWellFormed_ComesBackUnchanged(string text)
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server, change: form => form["remarks"] = text);
        var founder = await draft.FounderAsync();

        var form = (await founder.GetAsync($"{draft.Path}/application")).MustBeOk();

        Assert.Equal(text, form["application"].GetProperty("remarks").GetString());
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("..\\..\\windows\\system32\\a.dll")]
    [InlineData("/absolute/名.pdf")]
    [InlineData("con")]
    [InlineData("a\u202Efdp.exe")]
    public async Task FileName_WithAPath_IsShownWithoutIt(string fileName)
    {
        var draft = await Scenario.EmptyDraftAsync(api.Server);
        var founder = await draft.FounderAsync();
        (await founder.UploadAsync(draft.CaseId, "Articles", fileName: fileName)).MustBe(HttpStatusCode.Created);

        var shown = Assert.Single((await founder.GetAsync($"{draft.Path}/documents"))["items"].EnumerateArray()).GetProperty("fileName").GetString()!;

        Assert.DoesNotContain(shown, character => character is '/' or '\\' or '\u202E' || char.IsControl(character));
        Assert.NotEmpty(shown);
    }

    [Fact]
    public async Task Token_OfYesterday_Is401AndSaysSo()
    {
        await using var server = await OnboardingServer.StartAsync();
        var one = await Scenario.SubmittedAsync(server);
        var founder = await one.FounderAsync();
        server.Clock.Advance(TimeSpan.FromHours(13));

        var answer = await founder.SendAsync(HttpMethod.Get, one.Path, null, request => request.Headers.TryAddWithoutValidation("Accept-Language", "en"));

        answer.MustBe(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Contains("expired", answer["detail"].GetString(), StringComparison.Ordinal);
        (await founder.PostAsync($"{one.Path}/triggers/withdraw")).MustBe(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task Token_OfAnotherService_Is401()
    {
        await using var other = await OnboardingServer.StartAsync();
        var one = await Scenario.SubmittedAsync(api.Server);
        var foreign = (await other.AsAsync("founder-lin")).Token;

        var answer = await (await one.FounderAsync()).SendAsync(
            HttpMethod.Get, one.Path, null, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", foreign));

        answer.MustBe(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    private async Task<Dictionary<string, OnboardedCase>> CasesAsync() => new()
    {
        ["{case}"] = await Scenario.InProgressAsync(api.Server),
        ["{draft}"] = await Scenario.EmptyDraftAsync(api.Server, change: form => form["founder"] = new JsonObject()),
        ["{ended}"] = await Scenario.NotAcceptedAsync(api.Server),
    };

    /// <summary>All that the founder sees but the version, which refused commands raise too: they are written down.</summary>
    private static async Task<string> StateAsync(Dictionary<string, OnboardedCase> cases)
    {
        var text = new StringBuilder();
        foreach (var (_, one) in cases)
        {
            var view = JsonNode.Parse((await one.ViewAsync()).Text)!.AsObject();
            view.Remove("version");
            var founder = await one.FounderAsync();
            text.Append(view.ToJsonString())
                .Append((await founder.GetAsync($"{one.Path}/application")).MustBeOk().Text)
                .Append((await founder.GetAsync($"{one.Path}/documents")).MustBeOk().Text);
        }

        return text.ToString();
    }

    private async Task ServesAsync(OnboardedCase one)
    {
        using var ready = await api.Server.Http.GetAsync(new Uri("/api/health/ready", UriKind.Relative));
        (await ApiAnswer.ReadAsync(ready)).MustBeOk();
        var history = await one.HistoryAsync();
        Assert.Equal(Enumerable.Range(1, history.Count), history.Select(entry => entry.GetProperty("sequence").GetInt32()));
        await one.MoveStepAsync("registration", "approve");
        Assert.DoesNotContain("failed unexpectedly", api.Server.Logs, StringComparison.Ordinal);
    }

    private async Task<List<string>> FaultsAsync(BadRequest bad, Dictionary<string, OnboardedCase> cases, bool isEnglish)
    {
        var path = cases.Aggregate(bad.Path, (text, entry) => text.Replace(entry.Key, entry.Value.CaseId, StringComparison.Ordinal));
        using var request = new HttpRequestMessage(bad.Method, new Uri(path, UriKind.Relative)) { Content = bad.Content() };
        // A server that refuses a large body closes the connection: asking first keeps its answer from being lost.
        request.Headers.ExpectContinue = request.Content is not null;
        if (bad.Token is not null || bad.Subject is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bad.Token ?? (await api.Server.AsAsync(bad.Subject!)).Token}");
        }

        foreach (var (name, value) in bad.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var asksLanguage = bad.Headers.All(header => header.Name != "Accept-Language");
        if (asksLanguage)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", isEnglish ? "en" : "zh-CN");
        }

        return await SendAsync(request) is { } answer ? [.. Faults(answer, asksLanguage ? isEnglish : null)] : ["the connection broke without an answer"];
    }

    private async Task<ApiAnswer?> SendAsync(HttpRequestMessage request)
    {
        try
        {
            using var response = await api.Server.Http.SendAsync(request);
            return await ApiAnswer.ReadAsync(response);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Faults(ApiAnswer answer, bool? isEnglish)
    {
        if ((int)answer.Status is < 400 or >= 500)
        {
            yield return $"{(int)answer.Status} {answer.Text}";
            yield break;
        }

        if (answer.Code is not { Length: > 0 } || answer.ContentType?.StartsWith("application/problem+json", StringComparison.Ordinal) != true)
        {
            yield return $"{(int)answer.Status} is no problem with a code: {answer.ContentType} {answer.Text}";
            yield break;
        }

        var title = answer["title"].GetString();
        if (string.IsNullOrEmpty(title) || (isEnglish is { } english && english == title.Any(character => character is >= '\u4e00' and <= '\u9fff')))
        {
            yield return $"title {title}";
        }
    }
}
