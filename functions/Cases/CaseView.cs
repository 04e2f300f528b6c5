using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Shapes;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>A case as the API shows it (design, section 8).</summary>
internal sealed record CaseView(
    string CaseId,
    string CaseNumber,
    CaseState State,
    string City,
    string District,
    string? CompanyName,
    OfficerView? CaseOfficer,
    IReadOnlyList<StepView> Steps,
    IReadOnlyList<DeficiencyView> Deficiencies,
    IReadOnlyList<ItemView> PendingItems,
    IReadOnlyList<Trigger> PermittedTriggers,
    long Version)
{
    /// <summary>Legal form; null while the draft has none.</summary>
    public EntityType? EntityType { get; init; }

    /// <summary>Day of receipt; null for a draft.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Day from which the acceptance has effect.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Last day of the window's promised time.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Close of business of that day.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Light of the window's clock while it has one.</summary>
    public Light? Light { get; init; }

    /// <summary>Whether the business' seat is the desk of the workspace step.</summary>
    public bool SeatIsDomicile { get; init; }

    /// <summary>What the automatic checks found; only for officers and auditors.</summary>
    public IReadOnlyList<CaseFinding>? Findings { get; init; }

    /// <summary>What waits for the founder beside the journey; null for nothing, for everybody else, and in answers to commands.</summary>
    public IReadOnlyList<FounderAct>? Acts { get; init; }

    /// <summary>The journey version the case runs on.</summary>
    public string? JourneyVersion { get; init; }
}

/// <summary>The one named officer.</summary>
internal sealed record OfficerView(string Subject, string Name);

/// <summary>One step as the API shows it.</summary>
internal sealed record StepView(
    StepKind Step,
    StepState State,
    int Attempt,
    [property: Shapes(typeof(Department))] string Department,
    DateOnly? DueOn,
    DateTimeOffset? DueAt,
    Light? Light,
    [property: Shapes(typeof(RegistrationResult), typeof(BankAccountResult), typeof(TaxSetupResult), typeof(WorkspaceResult), typeof(VouchersResult), typeof(MentorPairingResult))]
    JsonObject? Outcome,
    IReadOnlyList<Trigger> PermittedTriggers)
{
    /// <summary>Last day of the legal time; null where the law sets none.</summary>
    public DateOnly? LegalDueOn { get; init; }

    /// <summary>Whether the due day may move because next year's holidays are not announced.</summary>
    public bool Provisional { get; init; }

    /// <summary>Last day for having the step done again.</summary>
    public DateOnly? RedoUntil { get; init; }

    /// <summary>Whether the outcome must not be used.</summary>
    public bool Frozen { get; init; }

    /// <summary>Steps that must be completed before.</summary>
    public IReadOnlyList<StepKind> WaitsFor { get; init; } = [];
}

/// <summary>A promised paper as the API shows it.</summary>
/// <param name="Id">Unique in the case.</param>
/// <param name="Material">Code of the promised material.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DueOn">Last day of the promise; stays the same when what was supplied is rejected.</param>
/// <param name="Rejection">Why the window did not take what was handed in, in its words; null unless it is asked for again.</param>
[SchemaName("Deficiency")]
internal sealed record DeficiencyView(
    string Id, [property: Names(NameSets.MaterialCode)] string Material, DeficiencyState State, DateOnly DueOn, string? Rejection);

/// <summary>One thing asked of the founder.</summary>
internal sealed record ItemView(
    string Id, StepKind? Step, [property: Names(NameSets.MaterialCode)] string? Material, string? Field, string? Reason, string? Remedy, DateOnly? DueOn);
