using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;

namespace OpcOnboarding.Reliability.Tests.Clients;

/// <summary>
/// A person whose client behaves as the contract asks: each command under a key of its own, sent again under the same key until it is
/// answered. An impatient one gives up now and then, and does not know then what came of it.
/// </summary>
internal sealed class Person(ServiceDoors doors, ClientLog log, SeededIds ids, string subject, Chance impatience)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private string? _token;

    public string Subject => subject;

    /// <summary>The person's token, for requests that a test makes itself.</summary>
    public async Task<string> TokenAsync()
    {
        await GetAsync("/api/me");
        return _token!;
    }

    /// <summary>Reads until there is an answer.</summary>
    public Task<ApiAnswer> GetAsync(string path) => AskAsync(() => new HttpRequestMessage(HttpMethod.Get, Relative(path)), null);

    /// <summary>An id that only this person makes up, for a purpose: the same in each run of a seed.</summary>
    public string NextId(string purpose) => ids.Next($"{subject} {purpose}");

    /// <summary>Begins a draft. Its case id follows from the key.</summary>
    public async Task<string> CreateAsync(string name, object draft)
    {
        var key = NextId($"create {name}");
        var caseId = CommandId.Of("create", subject, key);
        var command = log.Begin(caseId, caseId, "POST cases");
        (await AskAsync(() => Post("/api/cases", key, JsonContent.Create(draft)), command)).MustBe(HttpStatusCode.Created);
        return caseId;
    }

    /// <summary>A command below the case's path; its answer, whatever it is.</summary>
    public Task<ApiAnswer> CommandAsync(string caseId, string below, object? body)
    {
        var key = NextId(caseId);
        var command = log.Begin(caseId, IdOf(caseId, below, key), $"POST {below} by {subject}");
        return AskAsync(() => Post($"/api/cases/{caseId}/{below}", key, JsonContent.Create(body ?? new { })), command);
    }

    /// <summary>Asks for what is no command of the journey, under the same key until there is an answer.</summary>
    public Task<ApiAnswer> PostAsync(string path, object body)
    {
        var key = NextId(path);
        return AskAsync(() => Post(path, key, JsonContent.Create(body)), null);
    }

    public Task<ApiAnswer> UploadAsync(string caseId, string kind, byte[] content)
    {
        var key = NextId(caseId);
        var command = log.Begin(caseId, CommandId.Of(caseId, subject, key), $"POST documents {kind}");
        return AskAsync(
            () => Post($"/api/cases/{caseId}/documents", key, new MultipartFormDataContent
            {
                { new StringContent(kind), "kind" },
                { new ByteArrayContent(content), "file", $"{kind}.pdf" },
            }),
            command);
    }

    private string IdOf(string caseId, string below, string key) =>
        below.Split('/') is ["vouchers", var number, ..] ? VoucherCall.IdOf(caseId, number, subject, key) : CommandId.Of(caseId, subject, key);

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    private static HttpRequestMessage Post(string path, string key, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Relative(path)) { Content = content };
        request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    private async Task<ApiAnswer> AskAsync(Func<HttpRequestMessage> make, LoggedCommand? command)
    {
        ApiAnswer? answer = null;
        await Eventually.HoldsAsync(
            async () => IsFinal(answer = await TryAsync(make)) || MayGiveUp(command),
            () => $"{subject} gets no answer to {command?.ToString() ?? "a question"}; the last one was {answer?.Status} {answer?.Text}.",
            s_patience,
            s_pause);
        if (command is not null)
        {
            command.Outcome = answer!.Status switch { HttpStatusCode.OK or HttpStatusCode.Created => CommandOutcome.Ok, _ => CommandOutcome.Failed };
        }

        return answer!;
    }

    private bool IsFinal(ApiAnswer? answer)
    {
        if (answer is null || answer.Status is HttpStatusCode.ServiceUnavailable)
        {
            doors.Next();
        }

        if (answer is { Status: >= HttpStatusCode.InternalServerError } and not { Status: HttpStatusCode.ServiceUnavailable } || answer?.Code == "caseQuarantined")
        {
            log.Blame($"{subject} was answered {(int)answer.Status}: {answer.Text}");
            throw new InvalidOperationException($"{subject} was answered {(int)answer.Status}: {answer.Text}");
        }

        return answer is not null && answer.Status is not (HttpStatusCode.Accepted or HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests);
    }

    /// <summary>After a try that brought nothing; always false for one who only reads.</summary>
    private bool MayGiveUp(LoggedCommand? command)
    {
        if (command is null)
        {
            return false;
        }

        command.LostTries++;
        if (!impatience.Strikes())
        {
            return false;
        }

        command.Outcome = CommandOutcome.Unknown;
        throw new GaveUpException(command.ToString());
    }

    /// <summary>One try; null when no answer came.</summary>
    private async Task<ApiAnswer?> TryAsync(Func<HttpRequestMessage> make)
    {
        try
        {
            if (_token is null && await SignInAsync() is { } refused)
            {
                return refused;
            }

            using var request = make();
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            using var response = await doors.SendAsync(request, CancellationToken.None);
            return await ApiAnswer.ReadAsync(response);
        }
        // A connection cut between its opening and its use shows as a bare SocketException.
        catch (Exception unanswered) when (unanswered is HttpRequestException or SocketException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<ApiAnswer?> SignInAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Relative("/api/development/sign-in")) { Content = JsonContent.Create(new { subject }) };
        using var response = await doors.SendAsync(request, CancellationToken.None);
        var answer = await ApiAnswer.ReadAsync(response);
        if (answer.Status != HttpStatusCode.OK)
        {
            return answer;
        }

        _token = answer["accessToken"].GetString();
        return null;
    }
}
