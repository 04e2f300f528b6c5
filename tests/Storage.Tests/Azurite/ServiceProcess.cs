using System.Diagnostics;
using OpcOnboarding.Storage.Azurite;

namespace OpcOnboarding.Storage.Tests.Azurite;

/// <summary>A process of its own that uses Azurite as a service does, so that a test can kill it.</summary>
internal sealed class ServiceProcess : IDisposable
{
    public const string Verb = "play-service";
    private readonly Process _process;

    private ServiceProcess(Process process, string connectionString)
    {
        _process = process;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public static async Task<ServiceProcess> StartAsync(string folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { Verb, folder }, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var connectionString = await process.StandardOutput.ReadLineAsync();
        Assert.NotNull(connectionString);
        return new ServiceProcess(process, connectionString);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    /// <summary>What runs in that process: starts or joins Azurite, says where it is, and lives until it is killed.</summary>
    public static async Task<int> PlayAsync(string folder)
    {
        await using var azurite = await AzuriteLauncher.StartAsync(new AzuriteOptions { DataFolder = folder, BlobPort = 0, TablePort = 0, Linger = TimeSpan.FromMilliseconds(100) });
        Console.WriteLine(azurite.ConnectionString);
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
