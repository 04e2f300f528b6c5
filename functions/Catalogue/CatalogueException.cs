namespace OpcOnboarding.Functions.Catalogue;

/// <summary>Files of the catalogue do not hold. The message lists every fault with file and field.</summary>
internal sealed class CatalogueException : Exception
{
    public CatalogueException(IReadOnlyList<CatalogueFault> faults, Exception? innerException = null)
        : base(string.Join(Environment.NewLine, faults), innerException) => Faults = faults;

    /// <summary>Every fault that was found.</summary>
    public IReadOnlyList<CatalogueFault> Faults { get; }
}
