namespace OpcOnboarding.Workflows;

/// <summary>Conditions that the tables name; <see cref="Decisions.Guards"/> answers them. A refusal names the guard.</summary>
public enum Guard
{
    /// <summary>No condition.</summary>
    None,

    /// <summary>Every step that this one needs is completed.</summary>
    PrerequisitesMet,

    /// <summary>Fewer supplement requests were made than the limit allows (one-time notice, AL 32).</summary>
    SupplementRoundLeft,

    /// <summary>A deficiency is open.</summary>
    DeficiencyOpen,

    /// <summary>Each named deficiency was supplied and waits for confirmation.</summary>
    DeficiencySupplied,

    /// <summary>A promised date has passed.</summary>
    DeficiencyOverdue,

    /// <summary>Registration is completed, every other wanted step has ended for good, no deficiency is open.</summary>
    EveryStepEnded,

    /// <summary>Registration ended negative and can't be done again.</summary>
    RegistrationEndedNegative,

    /// <summary>The step was not extended before beyond its legal limit.</summary>
    ExtensionLeft,

    /// <summary>A second person has to decide this step.</summary>
    SecondPersonAsked,

    /// <summary>The steps needed for the decision are completed, no paper of the step is owed, and a second person decides where one is asked for.</summary>
    MayBeApproved,

    /// <summary>The founder's time for doing the step again is not over and not waived.</summary>
    RedoTimeLeft,

    /// <summary>The step may be left out for this legal form.</summary>
    MayBeLeftOut,
}
