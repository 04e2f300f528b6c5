namespace OpcOnboarding.Functions.Catalogue;

/// <summary>A mistake in a city's file.</summary>
/// <param name="File">The file.</param>
/// <param name="Field">The path of the field in it.</param>
/// <param name="Sentence">What is wrong.</param>
internal sealed record CatalogueFault(string File, string Field, string Sentence)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}, {Field}: {Sentence}";
}
