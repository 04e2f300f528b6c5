using OpcOnboarding.Functions.OpenApi;

namespace OpcOnboarding.Functions.Problems;

/// <summary>One entry of a problem's <c>errors</c>, as written on the wire.</summary>
/// <param name="Field">The field's path.</param>
/// <param name="Code">The stable name of the fault.</param>
/// <param name="Message">The sentence in the caller's language.</param>
[SchemaName("FieldError")]
internal sealed record FieldErrorContract(string Field, string Code, string Message);
