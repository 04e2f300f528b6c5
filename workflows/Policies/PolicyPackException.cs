namespace OpcOnboarding.Workflows.Policies;

/// <summary>A pack cannot be loaded: the message names the file, the clause and the field.</summary>
public sealed class PolicyPackException : Exception
{
    /// <param name="file">The pack's file.</param>
    /// <param name="clause">The clause's id or position; null when the fault is in the pack's head.</param>
    /// <param name="field">The field, with dots and indexes; null when the whole file is at fault.</param>
    /// <param name="fault">What is wrong, and what was expected.</param>
    /// <param name="cause">What the JSON reader said; null otherwise.</param>
    public PolicyPackException(string file, string? clause, string? field, string fault, Exception? cause = null)
        : base($"{file}{(clause is null ? "" : $", clause {clause}")}{(field is null ? "" : $", {field}")}: {fault}", cause) =>
        (File, Clause, Field) = (file, clause, field);

    /// <summary>The pack's file.</summary>
    public string File { get; }

    /// <summary>The clause's id or position; null when the fault is in the pack's head.</summary>
    public string? Clause { get; }

    /// <summary>The field; null when the whole file is at fault.</summary>
    public string? Field { get; }
}
