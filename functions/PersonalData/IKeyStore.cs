using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>Where the service's own keys are kept over restarts: the same for all processes of an installation.</summary>
internal interface IKeyStore
{
    /// <summary>The key of that name, 32 bytes; null when there is none yet.</summary>
    /// <param name="name">As the file in the data folder is called: <c>master.key</c>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StartRefusedException">What is kept is damaged, open to others, or cannot be reached.</exception>
    Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Keeps a key unless there is one of that name, and answers the one that is kept: of several processes at once the first one's.</summary>
    /// <param name="name">As for <see cref="FindAsync"/>.</param>
    /// <param name="key">32 bytes.</param>
    /// <param name="cancellationToken">Ends the wait; the key may be kept nevertheless.</param>
    /// <exception cref="StartRefusedException">As for <see cref="FindAsync"/>.</exception>
    Task<byte[]> KeepAsync(string name, byte[] key, CancellationToken cancellationToken);
}
