using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using OpcOnboarding.HostDriver.Engine;

namespace OpcOnboarding.HostDriver;

/// <summary>
/// Plays the Azure Functions host with the Durable Functions extension for one deployed folder, as far as their recorded and
/// documented behaviour goes: starts the custom handler, posts invocations, keeps histories, forwards HTTP, serves the management API.
/// </summary>
public sealed class FunctionsHost : IAsyncDisposable
{
    private readonly string _key = Convert.ToBase64String(Guid.NewGuid().ToByteArray());
    private readonly FunctionApp _app;
    private readonly WebApplication _front;
    private WorkerProcess? _worker;
    private TaskHub? _hub;

    private FunctionsHost(string folder)
    {
        _app = new FunctionApp(folder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        _front = builder.Build();
    }

    /// <summary>Where clients reach the app, and the management API.</summary>
    public Uri Address => new(_front.Urls.Single());

    /// <summary>Where the worker was told to listen.</summary>
    public Uri WorkerAddress => _worker!.Http.BaseAddress!;

    /// <summary>Turns and activities that the worker was called for.</summary>
    public int Calls => _hub!.Calls;

    /// <summary>From the start of the worker's process to its first answer.</summary>
    public TimeSpan Readiness => _worker!.Readiness;

    /// <summary>What the worker wrote.</summary>
    public string Output => _worker!.Output;

    /// <summary>The status of an orchestration; null when there is none.</summary>
    public string? StatusOf(string instanceId) => _hub!.Find(instanceId)?.Status;

    /// <summary>The output of an orchestration; for a failed one what went wrong.</summary>
    public string? OutputOf(string instanceId) => _hub!.Find(instanceId)?.Output;

    /// <summary>An orchestration's rows of the table <c>{hub}History</c>, as the Azure Storage provider would have written them.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object>> HistoryRowsOf(string instanceId) => HistoryTable.Rows(_hub!.Find(instanceId)!);

    /// <summary>Starts the worker of a deployed folder.</summary>
    /// <param name="folder">With host.json and each function.json.</param>
    /// <param name="settings">App settings; they become environment variables.</param>
    /// <param name="command">Started in place of the folder's executable, for a folder that has none.</param>
    public static async Task<FunctionsHost> StartAsync(string folder, IReadOnlyDictionary<string, string> settings, params IReadOnlyList<string> command)
    {
        var host = new FunctionsHost(folder);
        // The front listens before the worker starts, so that its address can be one of the settings.
        await host.ListenAsync();
        var all = new Dictionary<string, string>(settings) { ["Opc__DurableManagementUrl"] = $"{host.Address}runtime/webhooks/durabletask" };
        IReadOnlyList<string> started = command.Count > 0 ? command : [Path.Combine(folder, host._app.Executable)];
        host._worker = await WorkerProcess.StartAsync(started[0], started.Skip(1), folder, all, host.Limit());
        host._hub = new TaskHub(new Invocations(host._app, host._worker.Http, host.ClientBinding));
        return host;
    }

    /// <summary>Invokes a timer function, as its schedule would.</summary>
    public async Task TickAsync(string function)
    {
        var timer = new JsonObject { ["Schedule"] = new JsonObject { ["AdjustForDST"] = true }, ["ScheduleStatus"] = null, ["IsPastDue"] = false };
        await new Invocations(_app, _worker!.Http, ClientBinding).CallTimerAsync(function, timer);
    }

    /// <summary>SIGTERM to the worker; its exit code.</summary>
    public Task<int> StopWorkerAsync() => _worker!.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_worker is not null)
        {
            await _worker.DisposeAsync();
        }

        await _front.DisposeAsync();
        _hub?.Dispose();
    }

    private async Task ListenAsync()
    {
        _front.Use(async (http, next) =>
        {
            if (http.Request.Path.StartsWithSegments("/runtime", StringComparison.OrdinalIgnoreCase))
            {
                await next(http);
            }
            else
            {
                await new Forwarding(_app, _worker!.Http).ForwardAsync(http);
            }
        });
        _front.UseRouting();
        new ManagementApi(() => _hub!, _key).Map(_front.MapGroup("/runtime/webhooks/durabletask"));
        await _front.StartAsync();
    }

    private TimeSpan Limit() =>
        TimeSpan.Parse((string?)_app.Host["customHandler"]!["initializationTimeout"] ?? "00:00:30", System.Globalization.CultureInfo.InvariantCulture);

    private JsonObject ClientBinding() => new()
    {
        ["taskHubName"] = (string?)_app.Host["extensions"]!["durableTask"]!["hubName"],
        ["connectionName"] = "AzureWebJobsStorage",
        ["creationUrls"] = null,
        ["managementUrls"] = null,
        ["baseUrl"] = null,
        ["requiredQueryStringParameters"] = $"code={Uri.EscapeDataString(_key)}",
        ["rpcBaseUrl"] = "http://127.0.0.1:1/",
        ["httpBaseUrl"] = $"{Address}runtime/webhooks/durabletask",
    };
}
