using OpcOnboarding.Durable.Protocol;

namespace OpcOnboarding.Durable.Embedded.Activities;

/// <summary>Runs activities, a limited number at a time, and sends their results to the instance that asked.</summary>
internal interface IActivityPump
{
    /// <summary>Queues an activity. Its scheduling is committed: it may run at once.</summary>
    void Enqueue(string instanceId, string executionId, int taskId, ScheduleTaskAction task);
}
