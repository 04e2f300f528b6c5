using OpcOnboarding.Durable.Client;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Hands submissions and commands to the durable engine. Handing the same one over twice has one effect.</summary>
internal sealed class CaseEngine(DurableTaskClient client, IOrchestrationStart orchestrations)
{
    // The hub waits for storage as long as it is let; a caller is told after this time to come again.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Starts the orchestration of a case unless it was started before.</summary>
    public Task StartAsync(CaseSubmission submission, CancellationToken cancellationToken) =>
        orchestrations.StartOnceAsync(OnboardingOrchestrator.Name, submission.CaseId, submission, cancellationToken);

    /// <summary>Hands a command to the case's orchestration; after the case's end to one of its own.</summary>
    /// <returns>False when the orchestration takes no more commands.</returns>
    public async Task<bool> OrderAsync(string caseId, bool caseIsOpen, CaseCommand command, CancellationToken cancellationToken)
    {
        if (!caseIsOpen)
        {
            await orchestrations.StartOnceAsync(RevocationOrchestrator.Name, $"{caseId}-{command.CommandId}", new LateCommand(caseId, command), cancellationToken);
            return true;
        }

        using var patience = Patient(cancellationToken);
        try
        {
            await client.RaiseEventAsync(caseId, CaseCommand.EventName, command, patience.Token);
            return true;
        }
        catch (InstanceNotOpenException)
        {
            return false;
        }
    }

    private static CancellationTokenSource Patient(CancellationToken cancellationToken)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        return patience;
    }
}
