using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpcOnboarding.Durable.CustomHandler;
using OpcOnboarding.Durable.Tests.GoldenVectors;

namespace OpcOnboarding.Durable.Tests.CustomHandler;

/// <summary>A custom handler with the orchestrators of the vectors, as a process that a Functions host could start.</summary>
internal static class VectorHandler
{
    public const string Verb = "custom-handler";
    public const string GateEntered = "gate entered";

    private const string Port = "FUNCTIONS_CUSTOMHANDLER_PORT";

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", $"http://127.0.0.1:{Environment.GetEnvironmentVariable(Port)}");
        var registry = Registry();
        builder.Services.AddSingleton(registry).AddCustomHandler(Functions(registry));
        await using var app = builder.Build();
        app.MapCustomHandler();
        app.MapGet("/api/greeting", () => Results.Text("forwarded"));
        await app.RunAsync();
        return 0;
    }

    /// <summary>Everything that the vectors and the recorded bodies call.</summary>
    public static DurableTaskRegistry Registry() => VectorOrchestrators.AddTo(new DurableTaskRegistry())
        .AddActivityFunc<JsonElement?, object?>("SayHello", (_, input) => Answer(input))
        .AddActivityFunc<JsonElement, JsonElement>("Echo", (_, input) => input)
        .AddActivityFunc<string, string>("Fails", Fail)
        .AddActivityFunc<object?, object>("Dates", (_, _) => new { At = new DateTimeOffset(2026, 11, 22, 8, 0, 0, 120, TimeSpan.FromHours(8)), Amount = 12345678901234567890m })
        .AddActivity("Gate", services => new Gate(services.GetRequiredService<IHostApplicationLifetime>()));

    public static FunctionCatalogue Functions(DurableTaskRegistry registry) => new FunctionCatalogue(registry)
        .AddQueue("OnMessage", "messages", "AzureWebJobsStorage", (_, text, _) => Console.Out.WriteLineAsync($"message {text}"))
        .AddTimer("OnTime", "0 */5 * * * *", (_, _) => Console.Out.WriteLineAsync("timer"))
        .AddForwarded("Api", "api/{*path}", "get", "post");

    private static string Fail(TaskActivityContext context, string text) => throw new InvalidOperationException(text, new ArgumentException("inner"));

    private static object? Answer(JsonElement? input) => input switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetInt32() * number.GetInt32(),
        { ValueKind: JsonValueKind.String } name => $"Hello, {name.GetString()}!",
        { ValueKind: JsonValueKind.Array } wrapped => $"Hello, {wrapped[0].GetString()}!",
        { ValueKind: JsonValueKind.Object } => new { ok = true },
        _ => null,
    };

    /// <summary>Ends only once the process was told to stop.</summary>
    private sealed class Gate(IHostApplicationLifetime lifetime) : TaskActivity<object?, string>
    {
        public override async Task<string> RunAsync(TaskActivityContext context, object? input)
        {
            var stopping = new TaskCompletionSource();
            using var registration = lifetime.ApplicationStopping.Register(stopping.SetResult);
            await Console.Out.WriteLineAsync(GateEntered);
            await stopping.Task;
            return string.Create(CultureInfo.InvariantCulture, $"finished after the signal, for {context.InstanceId}");
        }
    }
}
