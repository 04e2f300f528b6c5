namespace OpcOnboarding.Durable.Embedded.Ownership;

/// <summary>Waits for what a term answers.</summary>
/// <remarks>
/// A former owner that slept and has not heard of its end can accept nothing: the fence refuses its commits. Nor may it refuse by what it
/// remembers, for it knows nothing of what was begun since.
/// </remarks>
internal sealed class TermAnswers(OwnershipLoop ownership)
{
    /// <summary>The answer, waited for no longer than the term lasts.</summary>
    /// <exception cref="TaskHubStandbyException">The term has ended, or its refusal is not to be trusted: another process may have taken over.</exception>
    public async Task<T> OfAsync<T>(HubTerm term, Task<T> pending, CancellationToken cancellationToken)
    {
        try
        {
            return await HubMachine.HereAsync(pending).WaitAsync(term.Ended).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException ended) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TaskHubStandbyException("Ownership of the task hub was lost while the command was under way. Send it again.", ended);
        }
        catch (Exception refusal) when (IsRefusal(refusal) && !IsCertain(term))
        {
            throw new TaskHubStandbyException("Another process may own the task hub by now. Send the command again.", refusal);
        }
    }

    private static bool IsRefusal(Exception failure) =>
        failure is InstanceNotOpenException or OrchestrationAlreadyExistsException or InstanceQuarantinedException;

    private bool IsCertain(HubTerm term) => ownership.Tenure is not null && ownership.Term == term;
}
