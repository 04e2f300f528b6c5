using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.BehindHost;

/// <summary>What would open the service to others behind the Functions host stops its start.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--WEBSITE_INSTANCE_ID=machine-1", "refused on Azure")]
    [InlineData("--Kestrel:Endpoints:Other:Url=http://*:5000", "remove Kestrel:Endpoints")]
    [InlineData("--Opc:DurableManagementUrl=file:///etc", "Opc:DurableManagementUrl")]
    [InlineData("--Opc:KeyVaultKey=https://kv-test.vault.azure.net/keys/master-key/1", "without a version")]
    [InlineData("--Opc:KeyVaultKey=http://kv-test.vault.azure.net/keys/master-key", "without a version")]
    public async Task Build_WithASettingThatOpensIt_IsRefused(string setting, string told)
    {
        string[] args =
        [
            "--environment", "Development", "--contentRoot", AppContext.BaseDirectory, $"--Opc:DataFolder={folder.Path}",
            "--Opc:StorageConnectionString=UseDevelopmentStorage=true", "--FUNCTIONS_CUSTOMHANDLER_PORT=5001", setting,
        ];

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => OnboardingApp.BuildAsync(args, TimeProvider.System, JourneyCatalogue.Released));

        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    // Each machine would make keys of its own, and none could read what another wrote.
    [Fact]
    public async Task Build_OnAzureWithoutAKeyVault_IsRefused()
    {
        string[] args =
        [
            "--environment", "Production", "--contentRoot", AppContext.BaseDirectory, $"--Opc:DataFolder={folder.Path}", "--Opc:StorageConnectionString=UseDevelopmentStorage=true",
            "--FUNCTIONS_CUSTOMHANDLER_PORT=5001", "--WEBSITE_INSTANCE_ID=machine-1", "--Opc:OpenIdConnect:Issuer=https://id.example", "--Opc:OpenIdConnect:Audience=urn:opc",
            "--Opc:OpenIdConnect:ClientId=pages",
        ];

        var refused = await Assert.ThrowsAsync<StartRefusedException>(() => OnboardingApp.BuildAsync(args, TimeProvider.System, JourneyCatalogue.Released));

        Assert.Contains("Opc:KeyVaultKey", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }
}
