namespace OpcOnboarding.Workflows;

/// <summary>A promised time that runs, stands still, or is over.</summary>
/// <remarks>Days are Beijing days; a due day ends at the close of business, 17:30.</remarks>
/// <param name="StartedOn">Day the time began; not counted itself (Civil Code art. 201).</param>
/// <param name="DueOn">Last day of the promised time.</param>
/// <param name="YellowAt">Half of the business time is used.</param>
/// <param name="EscalateOn">At the close of this day the supervisor is told.</param>
public sealed record Clock(DateOnly StartedOn, DateOnly DueOn, DateTimeOffset YellowAt, DateOnly EscalateOn)
{
    /// <summary>Last day of the time set by law; null where the law sets none.</summary>
    public DateOnly? LegalDueOn { get; init; }

    /// <summary>Since when the clock stands still; null while it runs.</summary>
    public DateOnly? StoppedOn { get; init; }

    /// <summary>The furthest light reached: green, yellow or red.</summary>
    public Light Reached { get; init; } = Light.Green;

    /// <summary>Whether the supervisor was told.</summary>
    public bool Escalated { get; init; }

    /// <summary>Whether a day was computed in a year whose holidays are not announced yet.</summary>
    public bool Provisional { get; init; }

    /// <summary>What to show.</summary>
    public Light Light => StoppedOn is null ? Reached : Light.Paused;
}
