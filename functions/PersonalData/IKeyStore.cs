using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>Where the service's own keys are kept over restarts: the same for all processes of an installation.</summary>
internal interface IKeyStore
{
    /// <summary>The key of that name, 32 bytes; made when there is none yet.</summary>
    /// <param name="name">As the file in the data folder is called: <c>master.key</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StartRefusedException">What is kept is damaged, open to others, or cannot be reached.</exception>
    Task<byte[]> LoadOrCreateAsync(string name, CancellationToken cancellationToken);
}
