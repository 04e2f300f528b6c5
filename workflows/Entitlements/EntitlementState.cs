using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows.Entitlements;

/// <summary>How far an entitlement has come. Written into rows: do not rename.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntitlementState>))]
public enum EntitlementState
{
    /// <summary>Nobody has asked for it.</summary>
    Open,

    /// <summary>Handed in; an officer decides.</summary>
    Applied,

    /// <summary>Given.</summary>
    Granted,

    /// <summary>Not given, with a reason.</summary>
    Declined,

    /// <summary>撤销: given, and taken back with a reason. It is not given again.</summary>
    Revoked,
}
