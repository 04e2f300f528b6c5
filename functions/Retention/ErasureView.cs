using OpcOnboarding.Functions.Cases;

namespace OpcOnboarding.Functions.Retention;

/// <summary>An erasure as administrators see it. Nothing in it is personal.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="State">How far it is.</param>
/// <param name="RetentionEndsOn">The first day on which it may be decided; null while the case is open.</param>
/// <param name="Exports">Archives that were handed out: these lie where the service can't erase them.</param>
internal sealed record ErasureView(string CaseId, string CaseNumber, ErasureState State, DateOnly? RetentionEndsOn, IReadOnlyList<HandedOut> Exports)
{
    /// <summary>Who proposed, who decided, when and why; null where nobody proposed it.</summary>
    public CaseErasure? Erasure { get; init; }

    /// <summary>The view of a case.</summary>
    public static ErasureView Of(CaseFile file, DateOnly? retentionEndsOn, IReadOnlyList<HandedOut> exports) =>
        new(file.CaseId, file.CaseNumber, StateOf(file), retentionEndsOn, exports) { Erasure = file.Erasure };

    private static ErasureState StateOf(CaseFile file) => file switch
    {
        { IsErased: true } => ErasureState.Erased,
        { IsErasing: true } => ErasureState.Decided,
        { Erasure: not null } => ErasureState.Proposed,
        _ => ErasureState.None,
    };
}

/// <summary>How far an erasure is.</summary>
internal enum ErasureState
{
    /// <summary>Nobody proposed one.</summary>
    None,

    /// <summary>A first person proposed it.</summary>
    Proposed,

    /// <summary>A second person decided it; it is being carried out.</summary>
    Decided,

    /// <summary>The key is destroyed.</summary>
    Erased,
}

/// <summary>An archive of a case that was handed out.</summary>
/// <param name="At">When.</param>
/// <param name="Subject">To whom.</param>
internal sealed record HandedOut(DateTimeOffset At, string Subject);
