namespace OpcOnboarding.Workflows;

/// <summary>Every journey version that an open case may have begun on.</summary>
public sealed class JourneyCatalogue
{
    private readonly Dictionary<string, JourneyDefinition> versions;

    /// <summary>A catalogue of the given versions; new cases begin on <paramref name="current"/>.</summary>
    public JourneyCatalogue(JourneyDefinition current, params IEnumerable<JourneyDefinition> earlier)
    {
        Current = current;
        versions = earlier.Prepend(current).ToDictionary(journey => journey.Version, StringComparer.Ordinal);
    }

    /// <summary>The versions this release knows.</summary>
    public static JourneyCatalogue Released { get; } = new(Journey.Current);

    /// <summary>The version that new cases begin on.</summary>
    public JourneyDefinition Current { get; }

    /// <summary>The version a case began on.</summary>
    /// <exception cref="UnknownVersionException">This release does not hold that version; the case must wait for one that does.</exception>
    public JourneyDefinition Get(string version) =>
        versions.TryGetValue(version, out var journey)
            ? journey
            : throw new UnknownVersionException($"Journey version '{version}' is not part of this release.");
}
