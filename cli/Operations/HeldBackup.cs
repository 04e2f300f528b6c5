using OpcOnboarding.Cli.Api;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Backup;

namespace OpcOnboarding.Cli.Operations;

/// <summary>A backup that is taken while the service holds its writes, and is one only if the hold lasted.</summary>
/// <param name="Manifest">What was copied.</param>
/// <param name="Held">How long writes waited.</param>
internal sealed record HeldBackup(BackupManifest Manifest, TimeSpan Held)
{
    private const string Route = "/api/administration/hold";
    private const int LongestSeconds = 300;

    /// <summary>Copies what never changes, has writes held, copies the rest, and seals the folder once the hold was released in time.</summary>
    /// <exception cref="CannotRunException">The service refuses, or the hold did not last: the folder holds no backup.</exception>
    public static async Task<HeldBackup> TakeAsync(
        Administrator administrator, ConnectionSettings storage, string folder, TimeProvider clock, CancellationToken cancellationToken)
    {
        var contents = (await administrator.GetAsync("/api/administration/store", cancellationToken)).Read<Store>();
        var backup = await StoreBackup.BeginAsync(storage, new StoreContents(contents.Tables, contents.Container), folder, cancellationToken);
        var hold = await HoldAsync(administrator, cancellationToken);
        BackupManifest manifest;
        try
        {
            manifest = await backup.CopyAsync(clock.GetUtcNow(), contents.Facts, cancellationToken);
        }
        catch
        {
            await ReleaseAsync(administrator, hold, CancellationToken.None);
            throw;
        }

        var released = await ReleaseAsync(administrator, hold, cancellationToken);
        await backup.SealAsync(manifest, cancellationToken);
        return new HeldBackup(manifest, TimeSpan.FromMilliseconds(released.HeldMilliseconds));
    }

    private static async Task<Hold> HoldAsync(Administrator administrator, CancellationToken cancellationToken) =>
        (await administrator.PostAsync($"{Route}?seconds={LongestSeconds}", new { }, cancellationToken)).Read<Hold>();

    private static async Task<Released> ReleaseAsync(Administrator administrator, Hold hold, CancellationToken cancellationToken) =>
        (await administrator.DeleteAsync($"{Route}/{Uri.EscapeDataString(hold.HoldId)}", cancellationToken)).Read<Released>();

    private sealed record Store(IReadOnlyList<string> Tables, string Container, IReadOnlyDictionary<string, string> Facts);

    private sealed record Hold(string HoldId);

    private sealed record Released(double HeldMilliseconds);
}
