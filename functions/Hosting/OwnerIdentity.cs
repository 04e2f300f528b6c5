namespace OpcOnboarding.Functions.Hosting;

/// <summary>
/// Which owner of the task hub this process is. The id lies in the data folder, so that a restarted service takes over at once;
/// while another living process uses it, this one is somebody else and stands by.
/// </summary>
internal sealed class OwnerIdentity : IDisposable
{
    private const string FileName = "task-hub-owner";
    private readonly FileStream? held;

    private OwnerIdentity(string id, FileStream? held)
    {
        Id = id;
        this.held = held;
    }

    /// <summary>The owner id.</summary>
    public string Id { get; }

    /// <summary>Takes the folder's id, or a new one when the folder's is in use.</summary>
    public static OwnerIdentity Take(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        try
        {
            // The lock ends with the process, however it ends.
            var file = new FileStream(Path.Combine(dataFolder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new OwnerIdentity(ReadOrWrite(file), file);
        }
        catch (IOException)
        {
            return new OwnerIdentity(Guid.NewGuid().ToString("N"), null);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held?.Dispose();

    private static string ReadOrWrite(FileStream file)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        if (reader.ReadToEnd().Trim() is { Length: > 0 } known)
        {
            return known;
        }

        var id = Guid.NewGuid().ToString("N");
        using var writer = new StreamWriter(file, leaveOpen: true);
        writer.Write(id);
        return id;
    }
}
