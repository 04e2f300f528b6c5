namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>Who has a unit. Written into rows: do not rename.</summary>
internal enum UnitState
{
    /// <summary>Nobody; also every unit without a row.</summary>
    Free,

    /// <summary>A case, until its workspace step ends.</summary>
    Held,

    /// <summary>A case, for good.</summary>
    Assigned,

    /// <summary>Kept for the case that waited longest, until it takes it or the offer's day is over.</summary>
    Offered,
}
