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
        catch (Exception refusal) when (IsRefusal(refusal) && !AreCertain(term))
        {
            throw Uncertain(refusal);
        }
    }

    /// <summary>Whether what the term remembers is all there is: no other process can have taken over.</summary>
    public bool AreCertain(HubTerm term) => ownership.Tenure is not null && ownership.Term == term;

    /// <summary>Takes the place of an answer that is not to be trusted.</summary>
    public static TaskHubStandbyException Uncertain(Exception? refusal) => new("Another process may own the task hub by now. Send the command again.", refusal);

    private static bool IsRefusal(Exception failure) =>
        failure is InstanceNotOpenException or OrchestrationAlreadyExistsException or InstanceQuarantinedException;
}
