using OpcOnboarding.Durable.Client;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Hands submissions and commands to the durable engine. Handing the same one over twice has one effect.</summary>
internal sealed class CaseEngine(DurableTaskClient client)
{
    private static readonly HashSet<OrchestrationRuntimeStatus> Ended =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    /// <summary>Starts the orchestration of a case unless it was started before.</summary>
    public async Task StartAsync(CaseSubmission submission, CancellationToken cancellationToken)
    {
        if (await client.GetInstanceAsync(submission.CaseId, getInputsAndOutputs: false, cancellationToken) is null)
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                OnboardingOrchestrator.Name, submission, new StartOrchestrationOptions(submission.CaseId), cancellationToken);
        }
    }

    /// <summary>Hands a command to the case's orchestration; after the case's end to one of its own.</summary>
    public async Task OrderAsync(string caseId, bool caseIsOpen, CaseCommand command, CancellationToken cancellationToken)
    {
        if (caseIsOpen)
        {
            await client.RaiseEventAsync(caseId, CaseCommand.EventName, command, cancellationToken);
            return;
        }

        var instanceId = $"{caseId}-{command.CommandId}";
        if (await client.GetInstanceAsync(instanceId, getInputsAndOutputs: false, cancellationToken) is null)
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                RevocationOrchestrator.Name, new LateCommand(caseId, command), new StartOrchestrationOptions(instanceId), cancellationToken);
        }
    }

    /// <summary>Whether the case's orchestration takes no more commands.</summary>
    public async Task<bool> HasEndedAsync(string caseId, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(caseId, getInputsAndOutputs: false, cancellationToken) is { } instance && Ended.Contains(instance.RuntimeStatus);
}
