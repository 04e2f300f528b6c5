using System.Text.Json.Serialization;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Entitlements;

/// <summary>What has to happen before a benefit is given.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntitlementRoute>))]
public enum EntitlementRoute
{
    /// <summary>免申即享: the facts suffice and the amount follows from the clause; the founder only confirms.</summary>
    NoApplication,

    /// <summary>The founder hands in the prepared application; an officer decides the amount, at most what the clause gives.</summary>
    Application,

    /// <summary>The source states no figure: the founder hands in the prepared application, and an officer enters the amount with a reason.</summary>
    Officer,

    /// <summary>Facts are missing.</summary>
    Information,

    /// <summary>A condition is not met.</summary>
    None,
}
