using OpcOnboarding.Durable.Embedded.Instances;
using OpcOnboarding.Durable.Embedded.Rows;
using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Tests.Embedded;

public sealed class AdmissionTests
{
    [Fact]
    public void Admit_ResultOfAnOpenActivity_OnceOnly()
    {
        var record = Record();
        record.OpenActivities[3] = new ScheduleTaskAction { Name = "Hold" };

        Assert.True(Admission.Admit(record, new Mail(Completed(3), "run-1")));
        Assert.False(Admission.Admit(record, new Mail(Completed(3), "run-1")));
        Assert.False(Admission.Admit(record, new Mail(Completed(4), "run-1")));
    }

    [Fact]
    public void Admit_MessageForAnotherExecution_No()
    {
        var record = Record();
        record.OpenActivities[3] = new ScheduleTaskAction { Name = "Hold" };

        Assert.False(Admission.Admit(record, new Mail(Completed(3), "run-0")));
        Assert.Contains(3, record.OpenActivities.Keys);
    }

    [Fact]
    public void Admit_SameMessageOfASenderTwice_OnceOnlyAndOthersStillCome()
    {
        var record = Record();

        Assert.True(Admission.Admit(record, new Mail(Raised(), Sender: "other", MessageId: 1)));
        Assert.True(Admission.Admit(record, new Mail(Raised(), Sender: "other", MessageId: 2)));
        Assert.False(Admission.Admit(record, new Mail(Raised(), Sender: "other", MessageId: 1)));
        Assert.False(Admission.Admit(record, new Mail(Raised(), Sender: "other", MessageId: 2)));
        Assert.True(Admission.Admit(record, new Mail(Raised(), Sender: "third", MessageId: 1)));
        Assert.True(Admission.Admit(record, new Mail(Raised())));
    }

    [Fact]
    public void Admit_SecondStart_No()
    {
        var record = Record();
        var start = new Mail(new HistoryEvent { ExecutionStarted = new() { Name = "Case" } });
        Assert.True(Admission.Admit(record, start));
        record.HistoryRows = 1;

        Assert.False(Admission.Admit(record, start));
    }

    [Theory]
    [InlineData((int)OrchestrationStatus.Completed)]
    [InlineData((int)OrchestrationStatus.Failed)]
    [InlineData((int)OrchestrationStatus.Terminated)]
    public void Admit_AfterTheEnd_Nothing(int status)
    {
        var record = Record();
        record.Status = (OrchestrationStatus)status;

        Assert.False(Admission.Admit(record, new Mail(Raised())));
    }

    [Fact]
    public void IsRepetition_SameParentCall_AndNoOther()
    {
        var record = Record();
        record.Parent = Parent("parent", "run-7", 2);

        Assert.True(Collisions.IsRepetition(record, Parent("parent", "run-7", 2)));
        Assert.False(Collisions.IsRepetition(record, Parent("parent", "run-7", 5)));
        Assert.False(Collisions.IsRepetition(record, Parent("parent", "run-8", 2)));
    }

    private static InstanceRecord Record() => new() { ExecutionId = "run-1", Status = OrchestrationStatus.Running };

    private static HistoryEvent Completed(int id) => new() { TaskCompleted = new() { TaskScheduledId = id } };

    private static HistoryEvent Raised() => new() { EventRaised = new() { Name = "Go" } };

    private static ParentInstanceInfo Parent(string id, string run, int task)
        => new() { TaskScheduledId = task, OrchestrationInstance = new() { InstanceId = id, ExecutionId = run } };
}
