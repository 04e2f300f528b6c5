using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.OpenApi.Shapes;

/// <summary>Why a request was not done (RFC 9457).</summary>
/// <param name="Type">URN with the code.</param>
/// <param name="Title">What is wrong and what to do, in the caller's language.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is special about this occurrence.</param>
/// <param name="Code">The stable name that clients compare.</param>
/// <param name="Errors">Per-field faults, all at once; always there with 422.</param>
/// <param name="State">409: the present state of the case or step.</param>
/// <param name="PermittedTriggers">409: what the caller may do now.</param>
/// <param name="MissingMaterials">422: codes of the materials that are missing.</param>
/// <param name="Version">412: the present version.</param>
/// <param name="LimitBytes">413: the most that is taken.</param>
/// <param name="Accepted">415: media types that are taken.</param>
/// <param name="TraceId">500: finds the log entry.</param>
[NullableIsOptional]
internal sealed record Problem(
    string Type,
    string Title,
    int Status,
    string? Detail,
    ProblemCode Code,
    IReadOnlyList<FieldErrorContract>? Errors,
    [property: Shapes(typeof(Workflows.CaseState), typeof(Workflows.StepState))] string? State,
    IReadOnlyList<Workflows.Trigger>? PermittedTriggers,
    [property: Names(NameSets.MaterialCode)] IReadOnlyList<string>? MissingMaterials,
    long? Version,
    long? LimitBytes,
    IReadOnlyList<string>? Accepted,
    string? TraceId);
