using OpcOnboarding.Storage.Azurite;

namespace OpcOnboarding.Bench.ColdStart;

/// <summary>
/// Published in several ways: how big the folder is, and how long it takes from the start of the process to the first answered invocation.
/// The ways take turns; each is started once before, so that tables exist and files are in the system's cache.
/// </summary>
internal static class ColdStartBench
{
    private static readonly (string Measure, Func<ColdStart, double> Value)[] s_rows =
    [
        ("start of the process to any answer, ms", start => start.ReadyMs),
        ("… to the first answered invocation, ms", start => start.AnsweredMs),
        ("the invocation after it, ms", start => start.SecondMs),
        ("resident, MB", start => start.ResidentMegaBytes),
    ];

    public static async Task<int> RunAsync(RunOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("opc-cold-");
        await using var azurite = await AzuriteLauncher.StartAsync(new AzuriteOptions { DataFolder = Path.Combine(folder.FullName, "azurite"), BlobPort = 0, TablePort = 0, Linger = TimeSpan.Zero });
        try
        {
            var apps = new List<PublishedApp>();
            foreach (var kind in PublishKind.All)
            {
                apps.Add(await TriedAsync(await PublishedApp.MakeAsync(kind, folder.FullName), azurite.ConnectionString, folder.FullName));
            }

            await WriteAsync(apps, await MeasureAsync([.. apps.Where(app => app.Fault is null)], azurite.ConnectionString, folder.FullName, options.Rounds));
            return 0;
        }
        finally
        {
            await azurite.StopAsync();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<ColdStart>> MeasureAsync(IReadOnlyList<PublishedApp> apps, string connectionString, string folder, int rounds)
    {
        var starts = new List<ColdStart>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var app in apps)
            {
                starts.Add(await new StartedApp(app, connectionString, folder).RunAsync());
            }
        }

        return starts;
    }

    private static async Task<PublishedApp> TriedAsync(PublishedApp app, string connectionString, string folder)
    {
        if (app.Fault is not null)
        {
            return app;
        }

        try
        {
            await new StartedApp(app, connectionString, folder).RunAsync();
            return app;
        }
        catch (InvalidOperationException failed)
        {
            return app with { Fault = failed.Message };
        }
    }

    private static async Task WriteAsync(IReadOnlyList<PublishedApp> apps, IReadOnlyList<ColdStart> starts)
    {
        var output = Console.Out;
        SpreadTable.Write(output, starts.GroupBy(start => start.Kind), s_rows);
        await output.WriteLineAsync("\n| folder | MB | |\n| --- | --- | --- |");
        foreach (var app in apps)
        {
            await output.WriteLineAsync($"| {app.Kind.Name} | {(Directory.Exists(app.Folder) ? $"{app.MegaBytes:0.0}" : "–")} | {app.Fault} |");
        }
    }
}
