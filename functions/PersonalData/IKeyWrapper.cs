namespace OpcOnboarding.Functions.PersonalData;

/// <summary>
/// Wraps the keys of cases so that they can be stored beside what they protect. In development a file holds the
/// wrapping key (<see cref="MasterKey"/>); in Azure a Key Vault implementation never lets it out.
/// </summary>
internal interface IKeyWrapper
{
    /// <summary>Wraps a case's key, bound to the case.</summary>
    ValueTask<WrappedKey> WrapAsync(string caseId, ReadOnlyMemory<byte> key, CancellationToken cancellationToken);

    /// <summary>Undoes <see cref="WrapAsync"/>.</summary>
    /// <exception cref="SealBrokenException">Wrapped by another key, for another case, or altered.</exception>
    ValueTask<byte[]> UnwrapAsync(string caseId, WrappedKey wrapped, CancellationToken cancellationToken);
}
