using System.ComponentModel.DataAnnotations;
using OpcOnboarding.Durable.Embedded;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class TaskHubOptionsTests
{
    [Fact]
    public void Validate_Defaults_AreInRange()
    {
        var options = new TaskHubOptions();

        options.Validate();

        Assert.Equal(("Hub", 4, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(2)), (options.TableName, options.Shards, options.OwnershipExpiry, options.OwnershipRenewal));
    }

    [Fact]
    public void Validate_ValueOutOfRange_NamesIt()
    {
        Assert.Contains("Shards", Refusal(new TaskHubOptions { Shards = 17 }), StringComparison.Ordinal);
        Assert.Contains("TableName", Refusal(new TaskHubOptions { TableName = "no table" }), StringComparison.Ordinal);
        Assert.Contains("OwnerId", Refusal(new TaskHubOptions { OwnerId = "" }), StringComparison.Ordinal);
        Assert.Contains("OwnershipRenewal", Refusal(new TaskHubOptions { OwnershipRenewal = TimeSpan.FromSeconds(3) }), StringComparison.Ordinal);
    }

    private static string Refusal(TaskHubOptions options) => Assert.Throws<ValidationException>(options.Validate).Message;
}
