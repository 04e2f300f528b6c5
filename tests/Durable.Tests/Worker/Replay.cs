using OpcOnboarding.Durable.Protocol;
using OpcOnboarding.Durable.Worker;

namespace OpcOnboarding.Durable.Tests.Worker;

/// <summary>Runs a turn of a function on a history.</summary>
internal static class Replay
{
    public static OrchestratorResponse Run<TOutput>(History history, Func<TaskOrchestrationContext, Task<TOutput>> code) =>
        Session(history, code).Execute(history.ToRequest());

    public static OrchestrationSession Session<TOutput>(History history, Func<TaskOrchestrationContext, Task<TOutput>> code) =>
        Session(history.ToRequest(), code);

    public static OrchestrationSession Session<TOutput>(OrchestratorRequest request, Func<TaskOrchestrationContext, Task<TOutput>> code) =>
        new(new FunctionOrchestrator<object?, TOutput>((context, _) => code(context)), request, WorkerServices.From(null));

    /// <summary>The completion that an answer must consist of.</summary>
    public static CompleteOrchestrationAction CompletionOf(OrchestratorResponse answer)
    {
        var completion = Assert.Single(answer.Actions, action => action.CompleteOrchestration is not null);
        return completion.CompleteOrchestration;
    }

    public static Protocol.TaskFailureDetails FailureOf(OrchestratorResponse answer)
    {
        var completion = CompletionOf(answer);
        Assert.Equal(OrchestrationStatus.Failed, completion.OrchestrationStatus);
        return completion.FailureDetails;
    }
}
