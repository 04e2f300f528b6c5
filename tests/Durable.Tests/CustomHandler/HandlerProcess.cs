using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Durable.Tests.CustomHandler;

/// <summary>The process of <see cref="VectorHandler"/>, started and asked as the Functions host does it.</summary>
public sealed class HandlerProcess : IAsyncLifetime
{
    private readonly StringBuilder _output = new();
    private Process? _process;

    public HttpClient Http { get; } = new() { Timeout = TimeSpan.FromMinutes(1) };

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    public int? ExitCode => _process!.HasExited ? _process.ExitCode : null;

    public async ValueTask InitializeAsync()
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "OpcOnboarding.Durable.Tests.dll"), VectorHandler.Verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "custom";
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Http.BaseAddress = new Uri($"http://127.0.0.1:{port}");
        await Eventually.HoldsAsync(AnswersAsync, "The handler does not answer.", TimeSpan.FromMinutes(2));
    }

    /// <summary>One invocation; the body goes out in chunks, as the host sends it.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Answer)> InvokeAsync(string function, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{function}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode)
        {
            return (response.StatusCode, null);
        }

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, JsonNode.Parse(text));
    }

    public async Task TerminateAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync();
    }

    public Task ExitedAsync() => _process!.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        Http.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> AnswersAsync()
    {
        Assert.False(_process!.HasExited, Output);
        try
        {
            using var anything = await Http.GetAsync(new Uri("/", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
    }
}
