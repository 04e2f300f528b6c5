using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows;

/// <summary>An order to a case, as the external event <c>command</c> carries it. Words and outcomes stay sealed in storage under <see cref="CommandId"/>.</summary>
public sealed record CaseCommand
{
    /// <summary>Name of the external event.</summary>
    public const string EventName = "command";

    /// <summary>Derived from case and idempotency key; the same command twice has one effect.</summary>
    public required string CommandId { get; init; }

    /// <summary>Who orders it.</summary>
    public required Actor Actor { get; init; }

    /// <summary>What is asked for.</summary>
    public CommandKind Kind { get; init; }

    /// <summary>The trigger to fire; only for <see cref="CommandKind.Fire"/>.</summary>
    public Trigger? Trigger { get; init; }

    /// <summary>The step it is about; null for the case.</summary>
    public StepKind? Step { get; init; }

    /// <summary>What is missing, in the order of the request; ids are given on acceptance.</summary>
    public IReadOnlyList<RequestedItem> Items { get; init; } = [];

    /// <summary>Deficiencies that are meant.</summary>
    public IReadOnlyList<string> Deficiencies { get; init; } = [];

    /// <summary>Deadline given by the officer; null: the default.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Working days of an extension.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>Chosen unit or mentor; subject of the new officer.</summary>
    public string? Choice { get; init; }
}

/// <summary>A material or field that an officer misses.</summary>
/// <param name="Material">Code of the material, or null.</param>
/// <param name="Field">Name of the field, or null.</param>
public sealed record RequestedItem(string? Material, string? Field);

/// <summary>What a command asks for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CommandKind>))]
public enum CommandKind
{
    /// <summary>A trigger of the tables.</summary>
    Fire,

    /// <summary>The founder chooses a unit or a mentor.</summary>
    Choose,

    /// <summary>The case goes to another officer.</summary>
    Reassign,
}
