using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows;

/// <summary>What a founder can do against a negative outcome.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Length">How long the way is open, counted from the notice; null where nothing limits it.</param>
/// <param name="Unit">In what the length is counted.</param>
/// <param name="Source">Law and article, or "design".</param>
public sealed record Remedy(RemedyKind Kind, int? Length, RemedyUnit Unit, string Source)
{
    /// <summary>The remedies at a step, the nearest first.</summary>
    public static IReadOnlyList<Remedy> Of(StepDefinition step, CaseLimits limits)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(limits);
        var again = new Remedy(RemedyKind.Redo, limits.Redo.WorkingDays, RemedyUnit.WorkingDay, limits.Redo.Source);
        return step.Nature == StepNature.AdministrativeDecision
            ? [again, .. Courts]
            : [again, new Remedy(RemedyKind.Coordination, null, RemedyUnit.WorkingDay, "design; steps.md 2")];
    }

    private static readonly Remedy[] Courts =
    [
        new(RemedyKind.AdministrativeReview, 60, RemedyUnit.CalendarDay, "Administrative Reconsideration Law art. 20"),
        new(RemedyKind.Lawsuit, 6, RemedyUnit.Month, "Administrative Litigation Law art. 46"),
    ];
}

/// <summary>Ways against a negative outcome.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RemedyKind>))]
public enum RemedyKind
{
    /// <summary>The step is done again, or reconsidered by its desk.</summary>
    Redo,

    /// <summary>行政复议.</summary>
    AdministrativeReview,

    /// <summary>行政诉讼.</summary>
    Lawsuit,

    /// <summary>办不成事窗口: the city speaks with who refused.</summary>
    Coordination,
}

/// <summary>Units of a remedy's length.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RemedyUnit>))]
public enum RemedyUnit
{
    /// <summary>Working days.</summary>
    WorkingDay,

    /// <summary>Calendar days.</summary>
    CalendarDay,

    /// <summary>Months.</summary>
    Month,
}
