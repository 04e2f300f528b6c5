using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Commands;

/// <summary>The body of a command, read once; members that a trigger does not use are kept out of its way.</summary>
internal sealed record CommandBody
{
    /// <summary>What is missing, in the order sent.</summary>
    public IReadOnlyList<BodyItem> Items { get; init; } = [];

    /// <summary>Ids of deficiencies.</summary>
    public IReadOnlyList<string> ItemIds { get; init; } = [];

    /// <summary>Deadline.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>By which law.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>What can be done about it.</summary>
    public string? Remedy { get; init; }

    /// <summary>What the founder promises for a missing paper.</summary>
    public string? Promise { get; init; }

    /// <summary>Length of an extension.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>The desk's outcome.</summary>
    public JsonObject? Outcome { get; init; }

    /// <summary>A mentor, a unit, or a subject.</summary>
    public string? Choice { get; init; }

    /// <summary>Reads a body that is a JSON object; an empty body is an empty object.</summary>
    public static Answer<CommandBody> Read(JsonElement body)
    {
        var reader = new MemberReader(body);
        var read = new CommandBody
        {
            Items = reader.Objects("items", BodyItem.Read),
            ItemIds = reader.Strings("items"),
            DueOn = reader.Date("dueOn"),
            Reason = reader.Text("reason"),
            LegalBasis = reader.Text("legalBasis"),
            Remedy = reader.Text("remedy"),
            Promise = reader.Text("promise"),
            WorkingDays = reader.Integer("workingDays"),
            Outcome = reader.Object("outcome"),
            Choice = reader.Text("mentorId") ?? reader.Text("unitId") ?? reader.Text("subject"),
        };
        return reader.Fault is { } place ? new Refusal.BodyNotParsable(place) : read;
    }
}

/// <summary>One item as an officer sends it.</summary>
internal sealed record BodyItem(string? Material, string? Field, string? Reason, string? Remedy)
{
    public static BodyItem Read(MemberReader item) =>
        new(item.Text("material"), item.Text("field"), item.Text("reason"), item.Text("remedy"));
}
