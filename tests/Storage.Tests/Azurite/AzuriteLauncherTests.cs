using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using OpcOnboarding.Storage.Azurite;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Storage.Tests.Azurite;

public sealed class AzuriteLauncherTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"opc-launcher-{Guid.NewGuid():N}");

    [Fact]
    public async Task StartAsync_NothingRuns_ServesBothServices()
    {
        await using var azurite = await StartAsync();
        var settings = ConnectionSettings.Parse(azurite.ConnectionString);

        await settings.CreateTableServiceClient().CreateTableIfNotExistsAsync("Rows");
        await settings.CreateBlobServiceClient().CreateBlobContainerAsync("documents");

        Assert.False(azurite.WasRunning);
        await azurite.StopAsync();
    }

    [Fact]
    public async Task StartAsync_OneRunsInTheFolder_JoinsIt()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();

        Assert.True(second.WasRunning);
        Assert.Equal(first.ConnectionString, second.ConnectionString);
        Assert.Equal(first.ProcessId, second.ProcessId);
        await first.DisposeAsync();
        await second.StopAsync();
    }

    [Fact]
    public async Task StartAsync_FourAtOnce_StartOne()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => StartAsync()));

        Assert.Single(all, azurite => !azurite.WasRunning);
        Assert.Single(all.Select(azurite => azurite.ProcessId).Distinct());
        foreach (var azurite in all[1..])
            await azurite.DisposeAsync();
        await all[0].StopAsync();
    }

    [Fact]
    public async Task StartAsync_AfterStop_FindsTheData()
    {
        await using var first = await StartAsync();
        await WriteAsync(first.ConnectionString, "kept");
        await first.StopAsync();

        await using var second = await StartAsync();

        Assert.False(second.WasRunning);
        Assert.NotEqual(first.ProcessId, second.ProcessId);
        Assert.True(await ExistsAsync(second.ConnectionString, "kept"));
        await second.StopAsync();
    }

    [Fact]
    public async Task StopAsync_AnotherServiceLives_WaitsForIt()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();

        var stop = first.StopAsync();
        await WriteAsync(second.ConnectionString, "later");

        Assert.False(stop.IsCompleted);
        await second.StopAsync();
        await stop;
    }

    [Fact]
    public async Task Kill9OfTheService_AzuriteSavesAndEnds_DataIsThereAtTheNextStart()
    {
        using var service = await ServiceProcess.StartAsync(_folder);
        await WriteAsync(service.ConnectionString, "acknowledged");
        var processId = (await AzuriteAddress.ReadAsync(_folder, CancellationToken.None))!.ProcessId;

        await service.KillAsync();
        await Eventually.HoldsAsync(() => HasEnded(processId), "Azurite still runs although its only service was killed.");

        await using var next = await StartAsync();
        Assert.False(next.WasRunning);
        Assert.True(await ExistsAsync(next.ConnectionString, "acknowledged"));
        await next.StopAsync();
    }

    [Fact]
    public async Task Kill9OfOneOfTwoServices_AzuriteStays()
    {
        await using var survivor = await StartAsync();
        using var service = await ServiceProcess.StartAsync(_folder);

        await service.KillAsync();
        await WriteAsync(survivor.ConnectionString, "after");

        Assert.False(HasEnded(survivor.ProcessId));
        await survivor.StopAsync();
    }

    [Fact]
    public async Task StartAsync_PortTakenByAnotherProgram_SaysSo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refused = await Assert.ThrowsAsync<AzuriteUnavailableException>(() => AzuriteLauncher.StartAsync(Options(tablePort: port)));

        Assert.Contains($"Port {port} on 127.0.0.1 is taken by another program", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_InfoFileLeadsToAnotherProgram_StartsItsOwn()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "azurite.json"),
            $$"""{"id":"an earlier run","processId":1,"blobPort":1,"tablePort":2,"presencePort":{{port}}}""");

        var start = StartAsync();
        using (var visitor = await other.AcceptTcpClientAsync())
            await visitor.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
        await using var azurite = await start;

        Assert.False(azurite.WasRunning);
        await azurite.StopAsync();
    }

    [Fact]
    public async Task StartAsync_InfoFileIsCut_StartsItsOwn()
    {
        Directory.CreateDirectory(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "azurite.json"), """{"id":"an ear""");

        await using var azurite = await StartAsync();

        Assert.False(azurite.WasRunning);
        await azurite.StopAsync();
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private Task<RunningAzurite> StartAsync() => AzuriteLauncher.StartAsync(Options());

    private AzuriteOptions Options(int tablePort = 0) =>
        new() { DataFolder = _folder, BlobPort = 0, TablePort = tablePort, Linger = TimeSpan.Zero };

    private static async Task WriteAsync(string connectionString, string row)
    {
        var table = new TableClient(connectionString, "Rows");
        await table.CreateIfNotExistsAsync();
        await table.AddEntityAsync(new TableEntity("p", row));
    }

    private static async Task<bool> ExistsAsync(string connectionString, string row) =>
        (await new TableClient(connectionString, "Rows").GetEntityIfExistsAsync<TableEntity>("p", row)).HasValue;

    private static bool HasEnded(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
