namespace OpcOnboarding.Workflows.Policies;

/// <summary>Where the clauses with an <c>inScope</c> test hold.</summary>
/// <param name="Mode">Whole or listed.</param>
/// <param name="Includes">With <see cref="RegionMode.Listed"/>: the districts that are in.</param>
/// <param name="Excludes">Districts that are out.</param>
/// <param name="Note">How the scope was read; null when it is plain.</param>
public sealed record RegionScope(RegionMode Mode, IReadOnlyList<Region> Includes, IReadOnlyList<Region> Excludes, string? Note)
{
    /// <summary>Whether the district is in scope; unknown when it must be known and is not given.</summary>
    internal Truth Holds(string? district)
    {
        if (district is null)
        {
            return Mode == RegionMode.Whole ? Truth.True : Truth.Unknown;
        }

        var named = Mode == RegionMode.Whole || Includes.Any(region => region.IsNamed(district));
        return named && !Excludes.Any(region => region.IsNamed(district)) ? Truth.True : Truth.False;
    }
}
