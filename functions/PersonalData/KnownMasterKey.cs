using Azure;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.PersonalData.Vault;
using OpcOnboarding.Storage.Blobs;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>
/// The name of the master key that sealed what is stored, kept beside it: a service that has lost its key, or was given another one, must not start.
/// It would open nothing, find nobody, and seal what comes so that the right key opens none of it.
/// </summary>
/// <param name="container">The container of keys, in the account of cases and documents.</param>
/// <param name="cases">The table of cases.</param>
internal sealed class KnownMasterKey(BlobContainerClient container, TableClient cases)
{
    /// <summary>The blob with the name (<see cref="MasterKey.Id"/>); written once.</summary>
    public const string BlobName = MasterKey.FileName + ".id";

    private readonly GuardedBlobs blobs = new(container);

    /// <summary>Makes sure that a key is the right one; any is, where nothing is sealed yet.</summary>
    /// <exception cref="StartRefusedException">It is another one.</exception>
    public async Task RequireAsync(MasterKey master, CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is { } known)
        {
            RequireSame(known, master);
        }
        else
        {
            await RequireCaseAsync(master, cancellationToken);
        }
    }

    /// <summary>The same, and from now on it is the one.</summary>
    /// <exception cref="StartRefusedException">It is another one; also when another process with another key was faster.</exception>
    public async Task RememberAsync(MasterKey master, CancellationToken cancellationToken) =>
        RequireSame(await FindAsync(cancellationToken) ?? await WriteAsync(master, cancellationToken), master);

    private async Task<string?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await container.GetBlobClient(BlobName).DownloadContentAsync(cancellationToken)).Value.Content.ToString();
        }
        catch (RequestFailedException missing) when (missing.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }

    private async Task<string> WriteAsync(MasterKey master, CancellationToken cancellationToken)
    {
        await RequireCaseAsync(master, cancellationToken);
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await blobs.CreateAsync(BlobName, new BinaryData(master.Id), "text/plain", cancellationToken: cancellationToken);
        return (await FindAsync(cancellationToken))!;
    }

    // A store that was restored, or is of an earlier release, has no such blob; but each wrapped key names the one that wrapped it. One damaged row decides nothing.
    private async Task RequireCaseAsync(MasterKey master, CancellationToken cancellationToken)
    {
        await cases.CreateIfNotExistsAsync(cancellationToken);
        var filter = TableClient.CreateQueryFilter($"RowKey eq {CaseRow.Key} and Key gt {""}");
        var any = false;
        await foreach (var row in cases.QueryAsync<TableEntity>(filter, select: [CaseRow.KeyColumn], cancellationToken: cancellationToken))
        {
            if (master.HasWrapped(new WrappedKey(row.GetString(CaseRow.KeyColumn)!)))
            {
                return;
            }

            any = true;
        }

        if (any)
        {
            throw Refused("another master key");
        }
    }

    private static void RequireSame(string known, MasterKey master)
    {
        if (known != master.Id)
        {
            throw Refused($"the master key {known}");
        }
    }

    private static StartRefusedException Refused(string sealedWith) => new(
        $"The personal data of this store were sealed with {sealedWith}, which is not the one that the service has: put that '{MasterKey.FileName}' back into the data folder, "
        + $"or the vault's blob of that name back into the container '{VaultKeyStore.ContainerName}', or name the store that belongs to the key.");
}
