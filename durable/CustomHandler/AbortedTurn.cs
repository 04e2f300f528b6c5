using OpcOnboarding.Durable.Protocol;
using FailureMessage = OpcOnboarding.Durable.Protocol.TaskFailureDetails;

namespace OpcOnboarding.Durable.CustomHandler;

/// <summary>The answer that makes the host give a turn back and run it again later.</summary>
/// <remarks>
/// The extension aborts a turn whose failure is caused by an out-of-memory error, instead of ending the orchestration; every
/// error answer ends it (wire facts, part a, errors). It is the only way for a live process to say "not now".
/// </remarks>
internal static class AbortedTurn
{
    private const string MakesTheHostAbort = "System.OutOfMemoryException";

    /// <summary>The answer to a request.</summary>
    /// <param name="request">The turn.</param>
    /// <param name="reason">Why it could not be run; only its type is told.</param>
    public static OrchestratorResponse Of(OrchestratorRequest request, Exception reason)
    {
        var complete = new CompleteOrchestrationAction
        {
            OrchestrationStatus = OrchestrationStatus.Failed,
            FailureDetails = new FailureMessage
            {
                ErrorType = reason.GetType().FullName ?? reason.GetType().Name,
                ErrorMessage = "The turn could not be run and is to be run again.",
                InnerFailure = new FailureMessage { ErrorType = MakesTheHostAbort, ErrorMessage = "Not an end: run the turn again." },
            },
        };
        return new OrchestratorResponse
        {
            InstanceId = request.InstanceId,
            Actions = { new OrchestratorAction { Id = Worker.Requests.LastId(request) + 1, CompleteOrchestration = complete } },
        };
    }
}
