using OpcOnboarding.Durable.Client;

namespace OpcOnboarding.Durable.Tests.Abstractions;

/// <summary>Small promises of the public shapes.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void TaskName_OtherCase_IsEqual()
    {
        TaskName name = "SayHello";

        Assert.True(name == "sayHELLO");
        Assert.Equal(name.GetHashCode(), new TaskName("SAYHELLO").GetHashCode());
        Assert.Equal("SayHello", name);
        Assert.Equal(string.Empty, default(TaskName).Name);
    }

    [Fact]
    public void SubOrchestrationOptions_FromOptions_KeepsAll()
    {
        var options = new TaskOptions(new RetryPolicy(2, TimeSpan.FromSeconds(1))) { Version = "2" }.WithInstanceId("kid");

        var copy = new SubOrchestrationOptions(options);

        Assert.Equal(("kid", (TaskVersion?)"2", 2), (copy.InstanceId, copy.Version, copy.Retry!.Policy!.MaxNumberOfAttempts));
        Assert.Equal("kid", new SubOrchestrationOptions((TaskOptions)options).InstanceId);
    }

    [Fact]
    public void JsonDataConverter_ChineseText_IsNotEscapedAndComesBack()
    {
        var text = JsonDataConverter.Default.Serialize("受理 & <通知>");

        Assert.Equal("\"受理 & <通知>\"", text);
        Assert.Equal("受理 & <通知>", JsonDataConverter.Default.Deserialize<string>(text));
        Assert.Null(JsonDataConverter.Default.Serialize(null));
        Assert.Equal(0, JsonDataConverter.Default.Deserialize<int>(null));
    }

    [Fact]
    public async Task AsyncPageable_PageIsEmptyButNotTheLast_GoesOn()
    {
        Dictionary<string, Page<int>> pages = new()
        {
            [string.Empty] = new([1, 2], "b"),
            ["b"] = new([], "c"),
            ["c"] = new([3]),
        };
        var listing = new FetchedPages<int>((token, _, _) => Task.FromResult(pages[token ?? string.Empty]));
        List<int> seen = [];

        await foreach (var value in listing)
        {
            seen.Add(value);
        }

        Assert.Equal([1, 2, 3], seen);
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Running, false)]
    [InlineData(OrchestrationRuntimeStatus.Pending, false)]
    [InlineData(OrchestrationRuntimeStatus.Suspended, false)]
    [InlineData(OrchestrationRuntimeStatus.ContinuedAsNew, false)]
    [InlineData(OrchestrationRuntimeStatus.Completed, true)]
    [InlineData(OrchestrationRuntimeStatus.Failed, true)]
    [InlineData(OrchestrationRuntimeStatus.Canceled, true)]
    [InlineData(OrchestrationRuntimeStatus.Terminated, true)]
    public void OrchestrationMetadata_Status_SaysWhetherItIsTheEnd(OrchestrationRuntimeStatus status, bool isTheEnd)
    {
        var metadata = new OrchestrationMetadata("Case", "1") { RuntimeStatus = status };

        Assert.Equal(isTheEnd, metadata.IsCompleted);
        Assert.Throws<InvalidOperationException>(() => metadata.ReadOutputAs<int>());
    }
}
