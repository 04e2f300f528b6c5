using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>What the leaf <c>configuration service</c> says of the settings. The names stand in stored leaves: do not rename.</summary>
/// <param name="Environment">Development, Production or another.</param>
/// <param name="Identity">Who tells who is calling.</param>
/// <param name="RetentionYearsCompleted">How long completed cases are kept.</param>
/// <param name="RetentionYearsOther">How long all others are.</param>
internal sealed record ServiceConfiguration(string Environment, IdentityMode Identity, int RetentionYearsCompleted, int RetentionYearsOther);
