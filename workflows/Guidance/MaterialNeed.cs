using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows.Guidance;

/// <summary>Whether a founder has to bring a material.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MaterialNeed>))]
public enum MaterialNeed
{
    /// <summary>Without it the application can't be submitted.</summary>
    Required,

    /// <summary>The service makes it from the one form.</summary>
    MadeByService,

    /// <summary>A desk looks at it when the founder claims something, or something in the case calls for it.</summary>
    IfItApplies,

    /// <summary>It comes into being on the way and is taken over.</summary>
    FromTheJourney,

    /// <summary>This legal form does without it.</summary>
    NotNeeded,
}
