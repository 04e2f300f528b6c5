namespace OpcOnboarding.Functions.PersonalData;

/// <summary>A sealed value could not be opened. The message holds neither the value nor the key.</summary>
internal sealed class SealBrokenException : Exception
{
    public SealBrokenException(SealFault fault, Exception? innerException = null)
        : base($"A sealed value cannot be opened: {fault}.", innerException) => Fault = fault;

    /// <summary>Why.</summary>
    public SealFault Fault { get; }
}
