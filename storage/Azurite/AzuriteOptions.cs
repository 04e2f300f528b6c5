namespace OpcOnboarding.Storage.Azurite;

/// <summary>Where a local Azurite keeps its data and listens. It always listens on 127.0.0.1 only.</summary>
public sealed class AzuriteOptions
{
    /// <summary>Folder of the data, the lock and the log; made when missing. One Azurite runs per folder.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Port of the blob service, 10000 by default; 0 lets the system choose.</summary>
    public int BlobPort { get; init; } = 10000;

    /// <summary>Port of the table service, 10002 by default; 0 lets the system choose.</summary>
    public int TablePort { get; init; } = 10002;

    /// <summary>How long Azurite stays after the last service that used it has ended; 3 s by default, so that a restart finds it running.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(3);
}
