namespace OpcOnboarding.Workflows.Decisions;

/// <summary>What follows from a command: events, or a refusal that says why not. A refusal is a value, not an exception.</summary>
/// <param name="Events">What happened, in order; empty when refused.</param>
/// <param name="Refusal">Why not; null when accepted.</param>
public sealed record Decision(IReadOnlyList<CaseEvent> Events, Refusal? Refusal)
{
    /// <summary>Whether the command is carried out.</summary>
    public bool IsAccepted => Refusal is null;

    internal static Decision Accept(IEnumerable<CaseEvent> events) => new([.. events], null);

    internal static Decision Reject(string code, string? detail = null) => new([], new Refusal(code, detail));
}

/// <summary>Why a command is refused.</summary>
/// <param name="Code">Stable code; texts in two languages hang on it.</param>
/// <param name="Detail">Name of the guard or field; never personal data.</param>
public sealed record Refusal(string Code, string? Detail = null);
