namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>What the service does while a moment passes.</summary>
public enum Outage
{
    /// <summary>It runs.</summary>
    None,

    /// <summary>It is down over the moment and starts afterwards on the same data.</summary>
    OverTheMoment,
}
