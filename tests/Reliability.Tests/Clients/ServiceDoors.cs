using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace OpcOnboarding.Reliability.Tests.Clients;

/// <summary>The addresses at which the service may be found: one, or that of the owner and that of the standby.</summary>
internal sealed class ServiceDoors : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = 256 })
    {
        Timeout = TimeSpan.FromSeconds(45),
    };

    private readonly Uri[] _addresses;
    private volatile Task _open = Task.CompletedTask;
    private int _present;

    public ServiceDoors(params IEnumerable<int> ports) => _addresses = [.. ports.Select(port => new Uri($"http://127.0.0.1:{port}"))];

    /// <summary>Sends a request to the present address. After a refusal that speaks of a standby, or no answer, others go on with the next.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _open;
        request.RequestUri = new Uri(_addresses[(uint)Volatile.Read(ref _present) % _addresses.Length], request.RequestUri!);
        return await _http.SendAsync(request, cancellationToken);
    }

    /// <summary>Sends a command once; whatever the service says is the answer.</summary>
    public async Task<ApiAnswer> PostAsync(string token, string path, string key, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await SendAsync(request, CancellationToken.None);
        return await ApiAnswer.ReadAsync(response);
    }

    /// <summary>Lets nobody in until the task ends.</summary>
    public void CloseUntil(Task reopened) => _open = reopened;

    public void Next() => Interlocked.Increment(ref _present);

    public void Dispose() => _http.Dispose();
}
