using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace OpcOnboarding.IdentityProvider;

/// <summary>A real OpenID provider as a process of its own on 127.0.0.1. Whoever signs in there is who they say.</summary>
public sealed class RunningProvider : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private RunningProvider(Process process, ProviderSettings settings) => (_process, Settings) = (process, settings);

    public ProviderSettings Settings { get; }

    public string Issuer => Settings.Issuer;

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<RunningProvider> StartAsync(ProviderSettings settings)
    {
        var folder = typeof(RunningProvider).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "ProviderFolder").Value!;
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "provider.js"), JsonSerializer.Serialize(settings, JsonSerializerOptions.Web)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        var process = Process.Start(start)!;
        var provider = new RunningProvider(process, settings);
        if (await process.StandardOutput.ReadLineAsync().WaitAsync(s_patience) is null)
        {
            await provider.DisposeAsync();
            throw new InvalidOperationException("The identity provider ended before it listened; its output above says why.");
        }

        return provider;
    }

    /// <summary>The same provider with one key more, which signs from now on.</summary>
    public async Task<RunningProvider> WithANewKeyAsync()
    {
        await DisposeAsync();
        return await StartAsync(Settings with { Keys = Settings.Keys + 1 });
    }

    /// <summary>Ends it: a provider ends with its input.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(s_patience);
        _process.Dispose();
    }
}
