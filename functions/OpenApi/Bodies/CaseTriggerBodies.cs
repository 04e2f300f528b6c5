namespace OpcOnboarding.Functions.OpenApi.Bodies;

/// <summary>Body of <c>acceptWithDeficiency</c>.</summary>
/// <param name="Items">The secondary papers that may follow; at least one.</param>
/// <param name="Promise">What the founder promises.</param>
/// <param name="DueOn">Last day of the promise; left out: the default of the journey.</param>
[NullableIsOptional]
internal sealed record AcceptWithDeficiencyBody(IReadOnlyList<PromisedPaperBody> Items, string Promise, DateOnly? DueOn);

/// <summary>A paper that may follow.</summary>
/// <param name="Material">Its code.</param>
internal sealed record PromisedPaperBody([property: Names(NameSets.MaterialCode)] string Material);

/// <summary>Body of <c>confirmSupply</c>.</summary>
/// <param name="Items">Ids of deficiencies.</param>
internal sealed record ConfirmSupplyBody(IReadOnlyList<string> Items);

/// <summary>Body of <c>rejectSupply</c>.</summary>
/// <param name="Items">Ids of deficiencies.</param>
/// <param name="Reason">What is wrong with what was handed in.</param>
internal sealed record RejectSupplyBody(IReadOnlyList<string> Items, string Reason);

/// <summary>Body of <c>requestSupplement</c>, of the case and of a step.</summary>
/// <param name="Items">Everything that is missing, at once.</param>
/// <param name="DueOn">Last day for the founder; left out: the default of the journey.</param>
[NullableIsOptional]
internal sealed record RequestSupplementBody(IReadOnlyList<SupplementItemBody> Items, DateOnly? DueOn);

/// <summary>One thing that is missing: a material or a field of the form.</summary>
/// <param name="Material">Code of the material.</param>
/// <param name="Field">Path of the field: <c>founder.mobile</c>.</param>
/// <param name="Reason">The words that the founder will read.</param>
/// <param name="Remedy">What the founder can do.</param>
[NullableIsOptional]
internal sealed record SupplementItemBody([property: Names(NameSets.MaterialCode)] string? Material, string? Field, string Reason, string? Remedy);
