using System.Globalization;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>A value written in a pack: a text or a number. Exactly one is given.</summary>
/// <param name="Text">The text.</param>
/// <param name="Number">The number; money in yuan.</param>
public readonly record struct PolicyValue(string? Text, decimal? Number)
{
    /// <inheritdoc/>
    public override string ToString() => Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
