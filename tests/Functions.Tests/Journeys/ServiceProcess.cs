using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>The service as a process of its own, as <c>dotnet run</c> starts it: real clock, a port and a data folder given by the test.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _serves = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServiceProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>All that it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>What it has taken of the processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>A port that nobody listens on at this moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it and does not wait.</summary>
    public static ServiceProcess Launch(int port, string dataFolder, string connectionString, params IEnumerable<string> more)
    {
        var start = new ProcessStartInfo("dotnet");
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "OpcOnboarding.Functions.dll"),
            "--environment", "Development",
            "--contentRoot", AppContext.BaseDirectory,
            "--urls", $"http://127.0.0.1:{port}",
            $"--Opc:DataFolder={dataFolder}",
            $"--Opc:StorageConnectionString={connectionString}",
            .. more,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Launch(start, new Uri($"http://127.0.0.1:{port}"));
    }

    /// <summary>Starts it in another way, with the address to listen on added to the arguments, and waits until it answers requests.</summary>
    public static Task<ServiceProcess> StartAsync(ProcessStartInfo start, int port) => StartAsync(start, new Uri($"http://127.0.0.1:{port}"));

    /// <summary>The same, at an address that may begin with https.</summary>
    public static async Task<ServiceProcess> StartAsync(ProcessStartInfo start, Uri address)
    {
        start.ArgumentList.Add($"--urls={address.GetLeftPart(UriPartial.Authority)}");
        var service = Launch(start, address);
        await service.ServesAsync();
        return service;
    }

    /// <summary>Starts it and waits until it answers requests, as owner or as standby.</summary>
    public static async Task<ServiceProcess> StartAsync(int port, string dataFolder, string connectionString, params IEnumerable<string> more)
    {
        var service = Launch(port, dataFolder, connectionString, more);
        await service.ServesAsync();
        return service;
    }

    /// <summary>Waits until it answers requests; fails with its output when it ends before.</summary>
    public async Task ServesAsync()
    {
        var ended = _process.WaitForExitAsync();
        var first = await Task.WhenAny(_serves.Task, ended).WaitAsync(s_patience);
        Assert.True(first == _serves.Task, $"The service ended before it served:\n{Output}");
    }

    /// <summary>SIGKILL: the process gets no chance to do anything more. Harmless when it is dead already.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits until the process is gone and all its output is read.</summary>
    public Task ExitedAsync() => _process.WaitForExitAsync();

    /// <summary>SIGTERM: the process stops gently.</summary>
    public async Task StopAsync()
    {
        await SignalAsync("TERM");
        await _process.WaitForExitAsync().WaitAsync(s_patience);
    }

    /// <summary>Sends a signal by its name, such as <c>STOP</c> or <c>CONT</c>, and does not wait for what comes of it.</summary>
    public async Task SignalAsync(string name)
    {
        using var signal = Process.Start("kill", [$"-{name}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static ServiceProcess Launch(ProcessStartInfo start, Uri address)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError, start.UseShellExecute) = (true, true, false);
        var service = new ServiceProcess(new Process { StartInfo = start }, address);
        service.Run();
        return service;
    }

    private void Run()
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        lock (_output)
            _output.AppendLine(line);
        if (line?.Contains("OpcOnboarding serves on", StringComparison.Ordinal) is true)
        {
            _serves.TrySetResult();
        }
    }
}
