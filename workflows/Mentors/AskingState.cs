using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows.Mentors;

/// <summary>How far the asking of mentors has come. Written into rows: do not rename.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AskingState>))]
public enum AskingState
{
    /// <summary>A mentor has been asked and has not answered.</summary>
    Asked,

    /// <summary>A mentor has accepted.</summary>
    Accepted,

    /// <summary>All have declined or let the time pass: the desk pairs by hand.</summary>
    Exhausted,
}
