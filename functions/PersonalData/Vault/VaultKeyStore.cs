using System.Text.Json;
using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Storage.Blobs;

namespace OpcOnboarding.Functions.PersonalData.Vault;

/// <summary>
/// Keys as blobs that only a key in Azure Key Vault opens: for many machines. The first one's key is kept; all others read that one. Storage alone
/// gives nothing away, nor does the vault alone; in the clear a key is in memory only.
/// </summary>
internal sealed class VaultKeyStore(KeyVaultKey vault, BlobContainerClient container) : IKeyStore
{
    /// <summary>The container, in the account of cases and documents.</summary>
    public const string ContainerName = "keys";

    private readonly GuardedBlobs blobs = new(container);

    /// <inheritdoc/>
    public Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) => AskAsync(name, async () =>
        await ReadAsync(name, cancellationToken) is { } wrapped ? await OpenAsync(wrapped, cancellationToken) : null);

    /// <inheritdoc/>
    public async Task<byte[]> KeepAsync(string name, byte[] key, CancellationToken cancellationToken) => (await AskAsync(name, async () =>
        await OpenAsync(await CreateAsync(name, key, cancellationToken), cancellationToken)))!;

    private static async Task<byte[]?> AskAsync(string name, Func<Task<byte[]?>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception failed) when (failed is RequestFailedException or AuthenticationFailedException or SealBrokenException or JsonException or KeyNotFoundException or FormatException)
        {
            // The message of such a failure may quote an answer; its kind and status do not.
            throw new StartRefusedException(
                $"The key '{name}' cannot be had from the key vault ({failed.GetType().Name} {(failed as RequestFailedException)?.Status}): look at 'Opc:KeyVaultKey', at the app's roles and at the blob of that name in the container '{ContainerName}'.", failed);
        }
    }

    private async Task<byte[]?> OpenAsync(VaultWrapped wrapped, CancellationToken cancellationToken)
    {
        var secret = await vault.UnwrapAsync(wrapped, cancellationToken);
        return secret.Length == KeyFile.KeyBytes ? secret : throw new SealBrokenException(SealFault.Malformed);
    }

    private async Task<VaultWrapped?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var found = await container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize<VaultWrapped>(found.Value.Content, JsonSerializerOptions.Web);
        }
        catch (RequestFailedException missing) when (missing.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    // Never overwritten: of several processes one makes the key, and what counts is what is stored.
    private async Task<VaultWrapped> CreateAsync(string name, byte[] key, CancellationToken cancellationToken)
    {
        var wrapped = await vault.WrapAsync(key, cancellationToken);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await blobs.CreateAsync(name, new BinaryData(JsonSerializer.SerializeToUtf8Bytes(wrapped, JsonSerializerOptions.Web)), "application/json", cancellationToken: cancellationToken);
        return (await ReadAsync(name, cancellationToken))!;
    }
}
