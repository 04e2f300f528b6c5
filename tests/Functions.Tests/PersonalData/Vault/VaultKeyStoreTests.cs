using System.Net;
using System.Text;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.PersonalData.Vault;
using OpcOnboarding.Storage;
using OpcOnboarding.Tests.Support;

namespace OpcOnboarding.Functions.Tests.PersonalData.Vault;

/// <summary>Keys of many machines: one for all of them, wrapped by a key that never leaves its vault.</summary>
public sealed class VaultKeyStoreTests(AzuriteFixture azurite) : IDisposable
{
    private readonly PlayedVault _vault = new();
    private readonly Somebody _identity = new();
    private readonly BlobContainerClient _container = ConnectionSettings.Parse(azurite.ConnectionString).CreateBlobServiceClient().GetBlobContainerClient(AzuriteFixture.UniqueName());

    public void Dispose() => _vault.Dispose();

    [Fact]
    public async Task Load_ByManyMachinesAtOnce_IsOneKeyThatStorageDoesNotHold()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Machine().OpenAsync(MasterKey.FileName, default)));

        Assert.Equal(32, keys[0].Length);
        Assert.All(keys, key => Assert.Equal(keys[0], key));
        var stored = (await _container.GetBlobClient(MasterKey.FileName).DownloadContentAsync()).Value.Content.ToArray();
        Assert.Equal(-1, stored.AsSpan().IndexOf(keys[0]));
        Assert.Equal(["https://vault.azure.net/.default"], _identity.Scopes.Distinct());
    }

    [Fact]
    public async Task Load_AnotherName_IsAnotherKey() =>
        Assert.NotEqual(await Machine().OpenAsync("master.key", default), await Machine().OpenAsync("checkpoint.key", default));

    [Fact]
    public async Task Load_AfterTheVaultsKeyWasRotated_OpensWhatTheOldVersionWrapped()
    {
        var before = await Machine().OpenAsync(MasterKey.FileName, default);
        _vault.Rotate();
        _vault.Requests.Clear();

        Assert.Equal(before, await Machine().OpenAsync(MasterKey.FileName, default));
        Assert.Equal(["POST /keys/master-key/1/unwrapkey?api-version=7.4"], _vault.Requests);
        await Machine().OpenAsync("new.key", default);
        Assert.Contains("POST /keys/master-key/2/wrapkey?api-version=7.4", _vault.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Load_VaultThatRefuses_StopsTheStartWithASentenceAndMakesNothing(HttpStatusCode refusal)
    {
        _vault.Refusal = refusal;

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => Machine().OpenAsync(MasterKey.FileName, default));

        Assert.Contains($"{(int)refusal}", refused.Message, StringComparison.Ordinal);
        Assert.False(await _container.GetBlobClient(MasterKey.FileName).ExistsAsync());
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{\"kid\":\"https://evil.example/keys/master-key/1\",\"value\":\"AAAA\"}")]
    [InlineData("{\"kid\":\"https://kv-test.vault.azure.net/keys/master-key-2/1\",\"value\":\"AAAA\"}")]
    public async Task Load_BlobThatIsNotOurs_StopsTheStartAndAsksNobody(string stored)
    {
        await _container.CreateAsync();
        await _container.GetBlobClient(MasterKey.FileName).UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(stored)));

        await Assert.ThrowsAsync<StartRefusedException>(() => Machine().OpenAsync(MasterKey.FileName, default));

        Assert.Empty(_vault.Requests);
    }

    // No machine has a data folder with keys.
    private InstallationKeys Machine() => new(new VaultKeyStore(new KeyVaultKey(PlayedVault.Key, _identity, _vault.Options()), _container), new KeyFolder("/nowhere"));
}
