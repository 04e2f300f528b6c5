namespace OpcOnboarding.Workflows.Decisions;

/// <summary>Stable codes of refusals that the rules give.</summary>
public static class RefusalCodes
{
    /// <summary>The state, or a guard of the row, does not permit the trigger.</summary>
    public const string TriggerNotPermitted = "triggerNotPermitted";

    /// <summary>The caller's role has the trigger in no row.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>A member of the order is missing or out of its limits; the detail names it.</summary>
    public const string ValidationFailed = "validationFailed";

    /// <summary>What was chosen is taken or does not exist.</summary>
    public const string ChoiceNotAvailable = "choiceNotAvailable";
}
