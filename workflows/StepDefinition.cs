using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows;

/// <summary>What one step is: who decides, after what, with which papers, how fast, with what outcome.</summary>
public sealed record StepDefinition
{
    /// <summary>Which of the six.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>The desk, by the department's key as officers carry it.</summary>
    public required string Department { get; init; }

    /// <summary>Steps that must be completed before this one goes to its desk (steps.md 0.1).</summary>
    public IReadOnlyList<StepKind> StartsAfter { get; init; } = [];

    /// <summary>Steps that must be completed before this one may be approved.</summary>
    public IReadOnlyList<StepKind> ApprovedAfter { get; init; } = [];

    /// <summary>Codes of the shared materials that this desk looks at (steps.md 0.5).</summary>
    public required IReadOnlyList<string> Materials { get; init; }

    /// <summary>The city's own promise.</summary>
    public required TimeLimit Promised { get; init; }

    /// <summary>The law's limit; null where the law sets none.</summary>
    public TimeLimit? Legal { get; init; }

    /// <summary>By how many working days in all the head of the department may extend one attempt.</summary>
    public required TimeLimit Extension { get; init; }

    /// <summary>Legal forms that may leave the step out; empty: nobody may.</summary>
    public IReadOnlyList<EntityType> MayBeLeftOutBy { get; init; } = [];

    /// <summary>Whether a second person has to decide.</summary>
    public bool SecondPerson { get; init; }

    /// <summary>Whether the service itself always proposes the outcome.</summary>
    public bool ProposesOutcome { get; init; }

    /// <summary>What the step is in law.</summary>
    public required StepNature Nature { get; init; }

    /// <summary>The texts it rests on; empty where no law speaks of it.</summary>
    public IReadOnlyList<LegalSource> Laws { get; init; } = [];

    /// <summary>What the founder pays for it, in fen; 0: it is free.</summary>
    public long FeeFen { get; init; }

    /// <summary>Members of the outcome (steps.md 0.5b).</summary>
    public required IReadOnlyList<OutcomeField> Outcome { get; init; }
}

/// <summary>One member of an outcome.</summary>
/// <param name="Name">Member name in JSON.</param>
/// <param name="Required">Whether the desk must give it.</param>
/// <param name="OnlyFor">The legal form it is required for; null: all.</param>
public sealed record OutcomeField(string Name, bool Required, EntityType? OnlyFor = null);

/// <summary>Legal forms a one-person company can take (glossary 4). Names are held by stored forms: do not rename.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntityType>))]
public enum EntityType
{
    /// <summary>一人有限责任公司（自然人独资）.</summary>
    OnePersonLimitedCompany,

    /// <summary>个人独资企业.</summary>
    SoleProprietorship,

    /// <summary>个体工商户.</summary>
    IndividualBusiness,
}
