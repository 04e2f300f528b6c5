using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Replay;

/// <summary>A case as it stood after an entry, as each side saw it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Sequence">The entry.</param>
/// <param name="Of">Number of the last entry there is.</param>
/// <param name="At">The entry's moment; lights and permissions are those of then.</param>
/// <param name="FromHistory">Whether the orchestrator was run again; false where its history is gone and the journal was folded instead.</param>
/// <param name="Versions">The rules that applied.</param>
/// <param name="Founder">What the founder saw.</param>
/// <param name="Officer">What the officers of the district saw.</param>
/// <param name="Auditor">What auditors saw.</param>
/// <param name="Permitted">What was permitted to whom.</param>
internal sealed record ReplayView(
    string CaseId,
    long Sequence,
    long Of,
    DateTimeOffset At,
    bool FromHistory,
    AppliedVersions Versions,
    CaseView Founder,
    CaseView Officer,
    CaseView Auditor,
    IReadOnlyList<PermittedThen> Permitted);

/// <summary>The versions that applied at a moment.</summary>
/// <param name="Journey">The journey that the case runs on.</param>
/// <param name="Calendar">Its calendar of working days.</param>
/// <param name="Packs">Policy packs that applied then, each with its version of then: <c>packId version</c>.</param>
/// <param name="PackVersions">The same, with what says so and whether this release still has that version.</param>
internal sealed record AppliedVersions(string Journey, string Calendar, IReadOnlyList<string> Packs, IReadOnlyList<AppliedPack> PackVersions);

/// <summary>What was permitted to one kind of people.</summary>
/// <param name="Role">Who.</param>
/// <param name="Departments">At which desks.</param>
/// <param name="Case">Triggers of the case.</param>
/// <param name="Steps">Triggers of its steps; steps without any are left out.</param>
internal sealed record PermittedThen(
    Role Role, IReadOnlyList<Department> Departments, IReadOnlyList<Trigger> Case, IReadOnlyList<PermittedStep> Steps);

/// <summary>What was permitted at one step.</summary>
internal sealed record PermittedStep(StepKind Step, IReadOnlyList<Trigger> Triggers);
