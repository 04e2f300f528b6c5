using System.CommandLine;
using OpcOnboarding.Cli.Operations;
using OpcOnboarding.Durable.Embedded.Operations;
using OpcOnboarding.Storage.Backup;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Cli;

/// <summary><c>opc restore FOLDER</c>: puts a backup into an empty store, before the service is started on it.</summary>
internal static class RestoreCommand
{
    private const string HubFact = "taskHubTable";

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "The backup." };
        var storage = StorageOption.Create();
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The service's data folder: without --storage an Azurite is started in it.",
            DefaultValueFactory = _ => new DirectoryInfo(".data"),
        };
        var command = new Command("restore", "Put a backup into an empty store; start the service afterwards.") { folder, storage, data };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(folder), parsed.GetValue(storage), parsed.GetRequiredValue(data), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, string? storage, DirectoryInfo data, CancellationToken cancellationToken)
    {
        try
        {
            var hub = (await BackupManifest.ReadAsync(folder.FullName, cancellationToken)).Facts.GetValueOrDefault(HubFact);
            await using var target = await RestoreTarget.OpenAsync(storage, data, cancellationToken);
            var manifest = await StoreRestore.RunAsync(
                target.Connection, folder.FullName, (table, row) => table == hub ? RestoredHub.Row(row) : row, cancellationToken);
            await PrintAsync(manifest);
            return 0;
        }
        catch (Exception failed) when (failed is BackupException or Azure.RequestFailedException or AggregateException or IOException)
        {
            throw new CannotRunException($"Not restored: {failed.Message}", failed);
        }
    }

    private static async Task PrintAsync(BackupManifest manifest)
    {
        await Console.Out.WriteLineAsync($"{manifest.Rows} rows and {manifest.Blobs.Count} documents of {manifest.TakenAt:yyyy-MM-dd HH:mm:ss zzz} restored. Whatever was accepted after that moment is not in the store.");
        await Console.Out.WriteLineAsync(
            $"Put master.key ({manifest.Facts.GetValueOrDefault("masterKeyId", "id unknown")}) into the data folder before the service starts; opc status names the key in use.");
    }
}
