namespace OpcOnboarding.Storage.Azurite;

/// <summary>Gives a service its local Azurite: joins the one that runs in the data folder, or starts it.</summary>
/// <remarks>
/// Azurite is a process of its own and outlives the service by the linger time; then it ends in order, which saves the data.
/// That holds also when the service is killed. Azurite itself must not be killed: it saves only every 5 s.
/// </remarks>
public static class AzuriteLauncher
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Joins or starts.</summary>
    /// <param name="options">Folder and ports; the ports of a running one stay as they are.</param>
    /// <param name="cancellationToken">Ends the waiting, also for another service that is just starting it.</param>
    /// <exception cref="AzuriteUnavailableException">A port is taken by another program, Node.js is missing, or Azurite is not installed.</exception>
    public static async Task<RunningAzurite> StartAsync(AzuriteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        Directory.CreateDirectory(options.DataFolder);
        await using var turn = await TakeTurnAsync(Path.Combine(options.DataFolder, "azurite.lock"), cancellationToken);
        return await JoinAsync(options, cancellationToken) ?? await LaunchAsync(options, cancellationToken);
    }

    private static async Task<RunningAzurite?> JoinAsync(AzuriteOptions options, CancellationToken cancellationToken)
    {
        if (await AzuriteAddress.ReadAsync(options.DataFolder, cancellationToken) is not { } address)
            return null;
        var presence = await AzuritePresence.JoinAsync(address, cancellationToken);
        return presence is null ? null : new RunningAzurite(address, presence, wasRunning: true);
    }

    private static async Task<RunningAzurite> LaunchAsync(AzuriteOptions options, CancellationToken cancellationToken)
    {
        var address = await AzuriteStart.RunAsync(options, cancellationToken);
        var presence = await AzuritePresence.JoinAsync(address, cancellationToken)
            ?? throw new AzuriteUnavailableException("Azurite ended right after its start; its log azurite.log lies in the data folder.");
        return new RunningAzurite(address, presence, wasRunning: false);
    }

    /// <summary>One service at a time starts Azurite. The operating system frees the file however its holder ends.</summary>
    private static async Task<FileStream> TakeTurnAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                // Another service is starting Azurite.
                await Task.Delay(s_pause, cancellationToken);
            }
        }
    }
}
