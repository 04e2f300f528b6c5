using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Hands submissions and commands to the durable engine. Handing the same one over twice has one effect.</summary>
internal sealed class CaseEngine(DurableTaskClient client)
{
    private static readonly HashSet<OrchestrationRuntimeStatus> Ended =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    /// <summary>Starts the orchestration of a case unless it was started before.</summary>
    public Task StartAsync(CaseSubmission submission, CancellationToken cancellationToken) =>
        StartOnceAsync(OnboardingOrchestrator.Name, submission, submission.CaseId, cancellationToken);

    /// <summary>Hands a command to the case's orchestration; after the case's end to one of its own.</summary>
    public async Task OrderAsync(string caseId, bool caseIsOpen, CaseCommand command, CancellationToken cancellationToken)
    {
        if (caseIsOpen)
        {
            await client.RaiseEventAsync(caseId, CaseCommand.EventName, command, cancellationToken);
            return;
        }

        await StartOnceAsync(RevocationOrchestrator.Name, new LateCommand(caseId, command), $"{caseId}-{command.CommandId}", cancellationToken);
    }

    private async Task StartOnceAsync(string name, object input, string instanceId, CancellationToken cancellationToken)
    {
        if (await client.GetInstanceAsync(instanceId, getInputsAndOutputs: false, cancellationToken) is not null)
        {
            return;
        }

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(name, input, new StartOrchestrationOptions(instanceId), cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // The same submission or command, sent twice at once: the other one has started it.
        }
    }

    /// <summary>Whether the case's orchestration takes no more commands.</summary>
    public async Task<bool> HasEndedAsync(string caseId, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(caseId, getInputsAndOutputs: false, cancellationToken) is { } instance && Ended.Contains(instance.RuntimeStatus);
}
