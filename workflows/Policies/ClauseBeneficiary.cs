namespace OpcOnboarding.Workflows.Policies;

/// <summary>Who applies under a clause.</summary>
public enum ClauseBeneficiary
{
    /// <summary>The one-person company.</summary>
    Opc,

    /// <summary>The founder as a person.</summary>
    Founder,

    /// <summary>The operator of a community.</summary>
    CommunityOperator,

    /// <summary>The operator of a public platform.</summary>
    Platform,

    /// <summary>A college.</summary>
    College,

    /// <summary>The host of an event.</summary>
    EventHost,
}
