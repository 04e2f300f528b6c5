using System.Net.Http.Headers;
using OpcOnboarding.Cli.Api;

namespace OpcOnboarding.Cli.Audit;

/// <summary>The service as its auditor meets it.</summary>
internal sealed class Auditor : IDisposable
{
    private const string Subject = "auditor-1";
    private const int NotFound = 404;

    private readonly HttpClient http;
    private readonly ServiceClient service;
    private readonly string token;

    private Auditor(HttpClient http, string token) => (this.http, this.token, service) = (http, token, new ServiceClient(http, token));

    /// <summary>As the person whose token the environment has (<see cref="GivenToken"/>), else as the development auditor.</summary>
    /// <exception cref="CannotRunException">Nobody answers there, nobody can sign in this way, or the token would go over a network in clear.</exception>
    public static Task<Auditor> SignInAsync(Uri url, TimeProvider clock, CancellationToken cancellationToken) => TellAsync(async () =>
    {
        var patience = new Patience { Away = TimeSpan.FromSeconds(3), Busy = TimeSpan.FromSeconds(20), Attempt = TimeSpan.FromMinutes(2) };
        var http = new HttpClient(new RetryHandler(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) }, patience, clock))
        {
            BaseAddress = url,
            Timeout = Timeout.InfiniteTimeSpan, // Each try has its own limit.
        };
        return new Auditor(http, await GivenToken.OrOfAsync(url, http, Subject, cancellationToken));
    });

    /// <summary>Asks.</summary>
    public Task<ServiceAnswer> GetAsync(string path, CancellationToken cancellationToken) => TellAsync(() => service.GetAsync(path, cancellationToken));

    /// <summary>Asks for what may not be there; null where the service says so.</summary>
    public Task<ServiceAnswer?> FindAsync(string path, CancellationToken cancellationToken) => TellAsync(async () =>
    {
        try
        {
            return await service.GetAsync(path, cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == NotFound)
        {
            return null;
        }
    });

    /// <summary>Fetches a file and the name that the service gives it.</summary>
    public Task<(string Name, byte[] Content)> DownloadAsync(string path, CancellationToken cancellationToken) => TellAsync(async () =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, cancellationToken);
        return response.IsSuccessStatusCode
            ? (response.Content.Headers.ContentDisposition?.FileName?.Trim('"') ?? "archive.zip", await response.Content.ReadAsByteArrayAsync(cancellationToken))
            : throw new CannotRunException($"The service answered {(int)response.StatusCode}: there is no such case, it can't be read, or you are no auditor there.");
    });

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static async Task<T> TellAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RequestFailedException failed)
        {
            throw new CannotRunException(failed.Message, failed);
        }
        catch (HttpRequestException lost)
        {
            throw new CannotRunException($"No answer: {lost.Message}", lost);
        }
    }
}
