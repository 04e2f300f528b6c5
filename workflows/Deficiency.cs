using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows;

/// <summary>A secondary paper that was missing at acceptance and promised for later (容缺承诺).</summary>
/// <param name="Id">Unique in the case, for example <c>d1</c>.</param>
/// <param name="Material">Code of the promised material.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DueOn">Last day of the promise; stays the same when what was supplied is rejected.</param>
public sealed record Deficiency(string Id, string Material, DeficiencyState State, DateOnly DueOn);

/// <summary>Where a promised paper stands. Names are held by stored cases: do not rename.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeficiencyState>))]
public enum DeficiencyState
{
    /// <summary>Promised, not here.</summary>
    Open,

    /// <summary>Handed in, waits for the window.</summary>
    Supplied,

    /// <summary>Found in order.</summary>
    Closed,

    /// <summary>The promise was not kept in time.</summary>
    Failed,
}
