using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows.Mentors;

/// <summary>How founder and mentor meet. Written into rows: do not rename.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeetingChannel>))]
public enum MeetingChannel
{
    /// <summary>线下.</summary>
    OnSite,

    /// <summary>线上.</summary>
    Online,
}
