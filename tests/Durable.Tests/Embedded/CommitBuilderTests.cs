using Google.Protobuf.WellKnownTypes;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Durable.Embedded.Commits;
using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class CommitBuilderTests
{
    [Fact]
    public void Build_StateThatCannotBeWrittenDown_LeavesWhoeverWaitsToBeTold()
    {
        var told = new List<Exception?>();
        var instance = new HubInstance("case") { Live = new LiveInstance(new InstanceRecord { ExecutionId = "run-1", CreatedAt = new Timestamp { Nanos = -1 } }) };
        instance.AfterCommit(told.Add);
        instance.Mailbox.Add(new Mail(new HistoryEvent { EventRaised = new() { Name = "Go" } }, Settle: told.Add));

        var unwritable = Assert.Throws<InvalidOperationException>(() => new CommitBuilder("shard-00", new TaskHubOptions()).Build(instance));

        Assert.All(instance.TakeEffects(), effect => effect(unwritable));
        Assert.Equal([unwritable, unwritable], told);
    }
}
