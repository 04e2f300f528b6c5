namespace OpcOnboarding.Storage.Backup;

/// <summary>What of a storage account belongs to one store.</summary>
/// <param name="Tables">Names of its tables.</param>
/// <param name="Container">Name of its container of blobs.</param>
public sealed record StoreContents(IReadOnlyList<string> Tables, string Container);
