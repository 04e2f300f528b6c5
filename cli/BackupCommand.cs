using System.CommandLine;
using OpcOnboarding.Cli.Operations;
using OpcOnboarding.Storage.Backup;

namespace OpcOnboarding.Cli;

/// <summary><c>opc backup FOLDER</c>: a copy of the store of one instant, while the service works.</summary>
internal static class BackupCommand
{
    public static Command Create(TimeProvider clock)
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A new or empty folder." };
        var url = ServiceAddress.Option();
        var storage = StorageOption.Create();
        var command = new Command("backup", "Copy the store into a folder while the service works; writes wait meanwhile.") { folder, url, storage };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(folder), parsed.GetRequiredValue(url), parsed.GetValue(storage), clock, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, Uri url, string? storage, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var administrator = await Administrator.SignInAsync(url, clock, cancellationToken);
        try
        {
            var taken = await HeldBackup.TakeAsync(administrator, StorageOption.Open(storage), folder.FullName, clock, cancellationToken);
            await PrintAsync(taken.Manifest, taken.Held);
            return 0;
        }
        catch (Exception failed) when (failed is BackupException or Azure.RequestFailedException or AggregateException or IOException)
        {
            throw new CannotRunException($"No backup: {failed.Message}", failed);
        }
    }

    private static async Task PrintAsync(BackupManifest manifest, TimeSpan held)
    {
        await Console.Out.WriteLineAsync($"{manifest.Rows} rows of {manifest.Tables.Count} tables and {manifest.Blobs.Count} documents copied; writes waited {held.TotalSeconds:0.0} s.");
        await Console.Out.WriteLineAsync(
            $"master.key is NOT in this backup. Without it the personal data can't be opened: keep a copy of the data folder's master.key ({manifest.Facts["masterKeyId"]}) somewhere else than the backup.");
    }
}
