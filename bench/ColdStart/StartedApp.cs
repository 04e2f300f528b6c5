using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Net;

namespace OpcOnboarding.Bench.ColdStart;

/// <summary>Starts the published service the way the Functions host does, invokes its orchestrator, and ends it.</summary>
internal sealed class StartedApp(PublishedApp app, string connectionString, string dataFolder)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    /// <summary>One measured start.</summary>
    /// <exception cref="InvalidOperationException">It ended, or never answered; the message says what it wrote.</exception>
    public async Task<ColdStart> RunAsync()
    {
        var port = FreePort();
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = s_limit };
        using var process = new Process { StartInfo = Settings(port) };
        var from = Stopwatch.GetTimestamp();
        process.Start();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            await ReadyAsync(http, process);
            var ready = Stopwatch.GetElapsedTime(from);
            await InvokeAsync(http);
            var answered = Stopwatch.GetElapsedTime(from);
            await InvokeAsync(http);
            process.Refresh();
            return new ColdStart(app.Kind.Name, ready.TotalMilliseconds, answered.TotalMilliseconds, (Stopwatch.GetElapsedTime(from) - answered).TotalMilliseconds, process.WorkingSet64 / 1e6);
        }
        catch (Exception failed) when (failed is HttpRequestException or TimeoutException or OperationCanceledException)
        {
            process.Kill();
            throw new InvalidOperationException(PublishedApp.FirstLine(await errors + await output), failed);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task ReadyAsync(HttpClient http, Process process)
    {
        var from = Stopwatch.GetTimestamp();
        while (!await AnswersAsync(http))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(from) > s_limit)
            {
                throw new TimeoutException("The service does not answer.");
            }

            await Task.Delay(s_pause);
        }
    }

    // Any status counts as ready.
    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var anything = await http.GetAsync(new Uri("/", UriKind.Relative));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task InvokeAsync(HttpClient http)
    {
        using var answer = await http.PostAsync(new Uri($"/{FirstTurn.Function}", UriKind.Relative), FirstTurn.Body());
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync();
        if (!text.Contains("ReturnValue", StringComparison.Ordinal))
        {
            throw new HttpRequestException($"No turn was answered: {text}");
        }
    }

    // As deployed: a provider is named, and nobody asks it before somebody signs in.
    private ProcessStartInfo Settings(int port)
    {
        var start = new ProcessStartInfo(app.Executable) { WorkingDirectory = app.Folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["Opc__DataFolder"] = dataFolder;
        start.Environment["Opc__StorageConnectionString"] = connectionString;
        start.Environment["Opc__OpenIdConnect__Issuer"] = "https://id.invalid";
        start.Environment["Opc__OpenIdConnect__Audience"] = "urn:opc:api";
        start.Environment["Opc__OpenIdConnect__ClientId"] = "opc-pages";
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
