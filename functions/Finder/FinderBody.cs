using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Functions.OpenApi.Shapes;

namespace OpcOnboarding.Functions.Finder;

/// <summary>Body of the policy finder; the more it says, the fewer answers are "needs-information".</summary>
/// <param name="City">Chinese name or key of the city that the district lies in, once one is chosen.</param>
/// <param name="District">Chinese name of the district there; elsewhere the district is an open question.</param>
/// <param name="On">The day of application; left out: today.</param>
/// <param name="Application">As much of the one form as is known.</param>
[NullableIsOptional]
internal sealed record FinderBody(string? City, string? District, DateOnly? On, Application? Application);
