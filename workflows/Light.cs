using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows;

/// <summary>How a clock stands. Names are held by stored cases: do not rename.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Light>))]
public enum Light
{
    /// <summary>Less than half of the promised time is used.</summary>
    Green,

    /// <summary>预警. Half of the promised time is used.</summary>
    Yellow,

    /// <summary>超期. The promised time is over.</summary>
    Red,

    /// <summary>The clock stands still: the founder, a special procedure or a suspension has it.</summary>
    Paused,
}
