using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows.Mentors;

/// <summary>What a mentor's score is made of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MentorCriterion>))]
public enum MentorCriterion
{
    /// <summary>A field that the founder wishes to be guided in; 3 points each.</summary>
    Field,

    /// <summary>Knows the founder's industry; 2 points.</summary>
    Industry,

    /// <summary>Fits the stage of the business; 1 point.</summary>
    Stage,

    /// <summary>Belongs to the community that fits the founder best; 1 point.</summary>
    Community,

    /// <summary>Speaks the wished language; 1 point.</summary>
    Language,

    /// <summary>Has time when the founder has; 1 point.</summary>
    Times,
}
