namespace OpcOnboarding.Workflows;

/// <summary>A limit in working days, with the day it holds from and the text it rests on.</summary>
/// <param name="WorkingDays">Length in working days, counted from the day after the beginning (Civil Code art. 201).</param>
/// <param name="Since">First day on which the limit holds.</param>
/// <param name="Source">Law and article, seed, or "design" for a choice of the product.</param>
public sealed record TimeLimit(int WorkingDays, DateOnly Since, string Source);

/// <summary>Limits of the case as a whole; dated data, so that a lawyer can correct them without code.</summary>
public sealed record CaseLimits
{
    private static readonly DateOnly LicensingLaw = new(2019, 4, 23);
    private static readonly DateOnly Product = new(2026, 11, 1);

    /// <summary>The limits of the current journey.</summary>
    public static CaseLimits Default { get; } = new();

    /// <summary>Promised time for acceptance or the one-time notice.</summary>
    public TimeLimit NoticePromised { get; init; } = new(1, Product, "design; steps.md 0.2");

    /// <summary>Without a notice within this time the case counts as accepted from the day of receipt.</summary>
    public TimeLimit NoticeLegal { get; init; } = new(5, LicensingLaw, "Administrative Licensing Law art. 32(4), art. 82");

    /// <summary>The founder's time for a supplement when the officer names none.</summary>
    public TimeLimit Supplement { get; init; } = new(15, Product, "design; steps.md 0.3");

    /// <summary>The longest time an officer may give for a supplement.</summary>
    public TimeLimit SupplementAtMost { get; init; } = new(30, Product, "design");

    /// <summary>Time for a promised paper when the window names none.</summary>
    public TimeLimit Deficiency { get; init; } = new(5, Product, "design; steps.md 0.3");

    /// <summary>The longest time for a promised paper.</summary>
    public TimeLimit DeficiencyAtMost { get; init; } = new(10, Product, "design; steps.md 0.3");

    /// <summary>The founder's time for having a refused or lapsed step done again.</summary>
    public TimeLimit Redo { get; init; } = new(10, Product, "design.md section 5");

    /// <summary>After red, the time until the supervisor is told.</summary>
    public TimeLimit Escalation { get; init; } = new(1, Product, "design");

    /// <summary>How many supplement requests a case, and each attempt of a step, may see.</summary>
    public int SupplementRounds { get; init; } = 2;
}
