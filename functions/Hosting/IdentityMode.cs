using System.Text.Json.Serialization;
using OpcOnboarding.Functions.Identity;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>Who tells the service who is calling. Written camelCase.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<IdentityMode>))]
internal enum IdentityMode
{
    /// <summary>Sample people sign in by name. Only in the Development environment, only on loopback.</summary>
    Development,

    /// <summary>An identity provider: everywhere, and the only mode outside the Development environment.</summary>
    OpenIdConnect,
}
