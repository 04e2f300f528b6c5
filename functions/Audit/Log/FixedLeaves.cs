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
    private const string PackEnding = ".json";

    /// <summary>The pack that a leaf speaks of: its subject is the file's name.</summary>
    public static string PackIdOf(string subject) => subject[..^PackEnding.Length];

    /// <summary>The leaves to add to what the log covers.</summary>
    public IReadOnlyList<LogLeaf> Choose(IReadOnlyDictionary<(LeafKind, string), CoveredSubject> covered) =>
        [.. All().Where(leaf => covered.GetValueOrDefault((leaf.Kind, leaf.Subject))?.Latest?.Digest != leaf.Digest)];

    private IEnumerable<LogLeaf> All() =>
    [
        Leaf(LeafKind.Configuration, "service", CaseJson.Write(new Configuration(settings.Environment, settings.Identity, settings.RetentionYearsCompleted, settings.RetentionYearsOther))),
        Leaf(LeafKind.Grants, "people", CaseJson.Write(people.All.Select(person => new Grant(person.Subject, person.Roles, person.Departments, person.Cities, person.Districts)))),
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

    private sealed record Configuration(string Environment, IdentityMode Identity, int RetentionYearsCompleted, int RetentionYearsOther);

    private sealed record Grant(string Subject, IReadOnlyList<Role> Roles, IReadOnlyList<Department> Departments, IReadOnlyList<string> Cities, IReadOnlyList<string> Districts);

    private sealed record Moves(
        string Version, CaseLimits Limits, IReadOnlyList<CatalogueStep> Steps, IReadOnlyList<CatalogueCaseMove> CaseMoves, IReadOnlyList<CatalogueStepMove> StepMoves);
}
