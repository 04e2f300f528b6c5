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
}
