namespace OpcOnboarding.Cli.Api;

/// <summary>Problem details as the service answers them (RFC 9457); every member may be missing in an answer that isn't one.</summary>
/// <param name="Code">Stable name of the fault.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Detail">What is special about this time.</param>
/// <param name="Errors">Faults of fields.</param>
/// <param name="MissingMaterials">Codes of papers that a submit or supply lacks.</param>
/// <param name="State">State in which a trigger isn't permitted.</param>
/// <param name="PermittedTriggers">What is permitted instead.</param>
internal sealed record Problem(
    string? Code,
    string? Title,
    string? Detail,
    IReadOnlyList<FieldProblem>? Errors,
    IReadOnlyList<string>? MissingMaterials,
    string? State,
    IReadOnlyList<string>? PermittedTriggers)
{
    /// <summary>Code of a trigger that the table doesn't have from the present state.</summary>
    public const string TriggerNotPermitted = "triggerNotPermitted";

    /// <summary>Code of a seat or mentor that another case took.</summary>
    public const string ChoiceNotAvailable = "choiceNotAvailable";

    /// <summary>One line with everything that helps.</summary>
    public override string ToString() => string.Join("; ", Parts());

    private IEnumerable<string> Parts()
    {
        yield return $"{Code ?? "no code"}: {(Detail ?? Title ?? "no message").TrimEnd('.')}";
        foreach (var error in Errors ?? [])
        {
            yield return $"{error.Field} {error.Code}";
        }

        if (MissingMaterials is { Count: > 0 } missing)
        {
            yield return $"missing {string.Join(", ", missing)}";
        }

        if (State is not null)
        {
            yield return $"state {State}, permitted: {string.Join(", ", PermittedTriggers ?? [])}";
        }
    }
}

/// <summary>A fault of one field. Its message may repeat what was typed in, so it isn't read.</summary>
/// <param name="Field">The field.</param>
/// <param name="Code">Stable name of the fault.</param>
internal sealed record FieldProblem(string Field, string Code);
