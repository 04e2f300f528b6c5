namespace OpcOnboarding.Workflows;

/// <summary>One row of the case's table.</summary>
/// <param name="From">States it starts from.</param>
/// <param name="Trigger">What is fired.</param>
/// <param name="To">Where it leads.</param>
/// <param name="By">Who may fire it.</param>
/// <param name="When">Condition beyond the state.</param>
public sealed record CaseMove(CaseState[] From, Trigger Trigger, Target<CaseState> To, Party By, Guard When = Guard.None)
{
    /// <summary>A row that starts from one state.</summary>
    public CaseMove(CaseState From, Trigger Trigger, Target<CaseState> To, Party By, Guard When = Guard.None)
        : this([From], Trigger, To, By, When)
    {
    }
}

/// <summary>One row of the steps' table.</summary>
/// <param name="From">States it starts from.</param>
/// <param name="Trigger">What is fired.</param>
/// <param name="To">Where it leads.</param>
/// <param name="By">Who may fire it.</param>
/// <param name="When">Condition beyond the states.</param>
/// <param name="CaseIs">States that the case must be in; null: in progress.</param>
public sealed record StepMove(StepState[] From, Trigger Trigger, Target<StepState> To, Party By, Guard When = Guard.None, CaseState[]? CaseIs = null)
{
    private static readonly CaseState[] InProgressOnly = [CaseState.InProgress];

    /// <summary>A row that starts from one state.</summary>
    public StepMove(StepState From, Trigger Trigger, Target<StepState> To, Party By, Guard When = Guard.None, CaseState[]? CaseIs = null)
        : this([From], Trigger, To, By, When, CaseIs)
    {
    }

    /// <summary>States that the case must be in.</summary>
    public IReadOnlyList<CaseState> CaseStates => CaseIs ?? InProgressOnly;
}
