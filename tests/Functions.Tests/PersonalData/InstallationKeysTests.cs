using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.PersonalData.Vault;
using OpcOnboarding.Functions.Tests.PersonalData.Vault;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.PersonalData;

/// <summary>No start with another master key than the one that sealed what is stored, wherever keys are kept and whatever was lost.</summary>
public sealed class InstallationKeysTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _other = new();
    private readonly PlayedVault _vault = new();
    private readonly BlobContainerClient _container;
    private readonly TableClient _cases;

    public InstallationKeysTests(AzuriteFixture azurite)
    {
        var connection = ConnectionSettings.Parse(azurite.ConnectionString);
        _container = connection.CreateBlobServiceClient().GetBlobContainerClient(AzuriteFixture.UniqueName());
        _cases = connection.CreateTableServiceClient().GetTableClient(AzuriteFixture.UniqueName());
    }

    public void Dispose()
    {
        _vault.Dispose();
        _other.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Vault_TurnedOnLater_TakesOverTheKeysOfTheDataFolder()
    {
        using var before = await InFolder(_folder).OpenMasterAsync(Known(), default);
        var signing = await InFolder(_folder).OpenAsync("checkpoint.key", default);

        using var moved = await InVault(_folder).OpenMasterAsync(Known(), default);
        Assert.Equal(signing, await InVault(_folder).OpenAsync("checkpoint.key", default));

        using var elsewhere = await InVault(_other).OpenMasterAsync(Known(), default);
        Assert.Equal([before.Id, before.Id], [moved.Id, elsewhere.Id]);
        Assert.Equal(signing, await InVault(_other).OpenAsync("checkpoint.key", default));
    }

    [Fact]
    public async Task Vault_TurnedOnWithoutTheDataFolder_StopsTheStartAndMakesNoKey()
    {
        using var before = await InFolder(_folder).OpenMasterAsync(Known(), default);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => InVault(_other).OpenMasterAsync(Known(), default));

        Assert.Contains(before.Id, refused.Message, StringComparison.Ordinal);
        Assert.False(await _container.GetBlobClient(MasterKey.FileName).ExistsAsync());
        Assert.Empty(_vault.Requests);
    }

    [Fact]
    public async Task Folder_ThatLostItsKey_StopsTheStartAndMakesNoKey()
    {
        using var before = await InFolder(_folder).OpenMasterAsync(Known(), default);

        await Assert.ThrowsAsync<StartRefusedException>(() => InFolder(_other).OpenMasterAsync(Known(), default));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_other.Path));
    }

    [Fact]
    public async Task Folder_WithAnotherKey_StopsTheStartUntilTheRightOneIsBack()
    {
        using var before = await InFolder(_folder).OpenMasterAsync(Known(), default);
        var right = await File.ReadAllBytesAsync(_folder.File(MasterKey.FileName));
        await File.WriteAllBytesAsync(_folder.File(MasterKey.FileName), new byte[KeyFile.KeyBytes]);

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => InFolder(_folder).OpenMasterAsync(Known(), default));

        Assert.Contains(before.Id, refused.Message, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(_folder.File(MasterKey.FileName), right);
        using var again = await InFolder(_folder).OpenMasterAsync(Known(), default);
        Assert.Equal(before.Id, again.Id);
    }

    // As a store that was restored, or one of an earlier release: no key's name beside the cases.
    [Fact]
    public async Task Store_WithCasesOnly_IsKnownByTheirWrappedKeys()
    {
        using (var before = MasterKey.LoadOrCreate(_folder.Path))
        {
            await AddCaseAsync("case-1", null);
            await AddCaseAsync("case-2", "damaged");
            await AddCaseAsync("case-3", (await before.WrapAsync("case-3", new byte[KeyFile.KeyBytes], default)).Value);
        }

        await Assert.ThrowsAsync<StartRefusedException>(() => InFolder(_other).OpenMasterAsync(Known(), default));
        using var right = await InFolder(_folder).OpenMasterAsync(Known(), default);

        Assert.Equal(right.Id, (await _container.GetBlobClient(KnownMasterKey.BlobName).DownloadContentAsync()).Value.Content.ToString());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_other.Path));
    }

    [Fact]
    public async Task Start_OfTwoWithFoldersOfTheirOwnAtOnce_IsOneStart()
    {
        var starts = new[] { _folder, _other }.Select(folder => InFolder(folder).OpenMasterAsync(Known(), default)).ToList();

        await Assert.ThrowsAsync<StartRefusedException>(() => Task.WhenAll(starts));

        using var master = await Assert.Single(starts, start => start.IsCompletedSuccessfully);
        Assert.Equal(master.Id, (await _container.GetBlobClient(KnownMasterKey.BlobName).DownloadContentAsync()).Value.Content.ToString());
    }

    private static InstallationKeys InFolder(TemporaryFolder folder) => new(new KeyFolder(folder.Path), new KeyFolder(folder.Path));

    private InstallationKeys InVault(TemporaryFolder folder) =>
        new(new VaultKeyStore(new KeyVaultKey(PlayedVault.Key, new Somebody(), _vault.Options()), _container), new KeyFolder(folder.Path));

    private KnownMasterKey Known() => new(_container, _cases);

    private async Task AddCaseAsync(string caseId, string? key)
    {
        await _cases.CreateIfNotExistsAsync();
        var row = new TableEntity(caseId, CaseRow.Key) { ["File"] = "{}" };
        if (key is not null)
        {
            row[CaseRow.KeyColumn] = key;
        }

        await _cases.AddEntityAsync(row);
    }
}
