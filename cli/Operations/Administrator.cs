using OpcOnboarding.Cli.Api;

namespace OpcOnboarding.Cli.Operations;

/// <summary>The service as its administrator meets it.</summary>
internal sealed class Administrator : IDisposable
{
    /// <summary>The development administrator that the verbs act for when no token is given.</summary>
    public const string Subject = "administrator-1";

    private readonly HttpClient http;
    private readonly ServiceClient service;

    private Administrator(HttpClient http, ServiceClient service) => (this.http, this.service) = (http, service);

    /// <summary>As the person whose token the environment has (<see cref="GivenToken"/>), else as a development administrator.</summary>
    /// <exception cref="CannotRunException">Nobody answers there, nobody can sign in this way, or the token would go over a network in clear.</exception>
    public static Task<Administrator> SignInAsync(Uri url, TimeProvider clock, CancellationToken cancellationToken, string subject = Subject) => TellAsync(async () =>
    {
        // Somebody waits at the terminal, perhaps because the service is away: that is soon told.
        var patience = new Patience { Away = TimeSpan.FromSeconds(3), Busy = TimeSpan.FromSeconds(20), Attempt = TimeSpan.FromMinutes(10) };
        var http = new HttpClient(new RetryHandler(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) }, patience, clock))
        {
            BaseAddress = url,
            Timeout = Timeout.InfiniteTimeSpan, // Each try has its own limit.
        };
        return new Administrator(http, new ServiceClient(http, await GivenToken.OrOfAsync(url, http, subject, cancellationToken)));
    });

    /// <summary>Asks.</summary>
    public Task<ServiceAnswer> GetAsync(string path, CancellationToken cancellationToken) =>
        TellAsync(() => service.GetAsync(path, cancellationToken));

    /// <summary>Orders.</summary>
    public Task<ServiceAnswer> PostAsync(string path, object body, CancellationToken cancellationToken) =>
        TellAsync(() => service.PostAsync(path, body, cancellationToken));

    /// <summary>Takes back.</summary>
    public Task<ServiceAnswer> DeleteAsync(string path, CancellationToken cancellationToken) =>
        TellAsync(() => service.DeleteAsync(path, cancellationToken));

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
    }
}
