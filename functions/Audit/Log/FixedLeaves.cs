using System.Text;
using OpcOnboarding.Functions.Administrators;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Proofs;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>Makes the leaves of what this release and its settings bring along: journey, packs, grants, configuration. Added when it is another than the log has.</summary>
internal sealed class FixedLeaves(JourneyCatalogue journeys, PolicyCatalogue packs, IPeopleDirectory people, ServiceSettings settings)
{
    /// <summary>Subject of the leaf about the service's settings.</summary>
    public const string Service = "service";

    /// <summary>Subject of the leaf about the identity provider, and what its claims mean here.</summary>
    public const string Identity = "identity";

    /// <summary>Subject of the leaf about the people who are known by name.</summary>
    public const string People = "people";

    private const string PackEnding = ".json";

    /// <summary>The pack that a leaf speaks of: its subject is the file's name.</summary>
    public static string PackIdOf(string subject) => subject[..^PackEnding.Length];

    /// <summary>The leaves to add to what the log covers.</summary>
    public IReadOnlyList<LogLeaf> Choose(IReadOnlyDictionary<(LeafKind, string), CoveredSubject> covered) =>
        [.. All().Where(leaf => !IsLatest(leaf, covered.GetValueOrDefault((leaf.Kind, leaf.Subject))?.Latest))];

    /// <summary>A leaf whose content can be read by whoever reads the log.</summary>
    public static LogLeaf Told(LeafKind kind, string subject, string content) => Leaf(kind, subject, content) with { Content = content };

    /// <summary>Whether the log has the leaf already. One from before contents were kept is not enough.</summary>
    public static bool IsLatest(LogLeaf leaf, LogLeaf? latest) => (latest?.Digest, latest?.Content) == (leaf.Digest, leaf.Content);

    private IEnumerable<LogLeaf> All() =>
    [
        Told(LeafKind.Configuration, Service, CaseJson.Write(new ServiceConfiguration(settings.Environment, settings.Identity, settings.RetentionYearsCompleted, settings.RetentionYearsOther))),
        .. settings.OpenIdConnect is { } provider ? [Told(LeafKind.Configuration, Identity, CaseJson.Write(ProviderConfiguration.Of(provider)))] : Array.Empty<LogLeaf>(),
        Told(LeafKind.Grants, People, CaseJson.Write(people.All.Select(person => new LoggedGrant(person.Subject, person.Roles, person.Departments, person.Cities, person.Districts)))),
        Leaf(LeafKind.Journey, journeys.Current.Version, TextOf(journeys.Current)),
        .. packs.Packs.Select(pack => new LogLeaf(LeafKind.Pack, pack.PackId + PackEnding) { Digest = Digest.Parse($"{Digest.Algorithm}:{pack.Sha256}").ToString() }),
    ];

    private static string TextOf(JourneyDefinition journey) => CaseJson.Write(new Moves(
        journey.Version,
        journey.Limits,
        [.. journey.Steps.Select(CatalogueStep.Of)],
        [.. journey.CaseMoves.Select(CatalogueCaseMove.Of)],
        [.. journey.StepMoves.Select(CatalogueStepMove.Of)]));

    private static LogLeaf Leaf(LeafKind kind, string subject, string content) =>
        new(kind, subject) { Digest = Digest.Of(Encoding.UTF8.GetBytes(content)).ToString() };

    private sealed record Moves(
        string Version, CaseLimits Limits, IReadOnlyList<CatalogueStep> Steps, IReadOnlyList<CatalogueCaseMove> CaseMoves, IReadOnlyList<CatalogueStepMove> StepMoves);
}
