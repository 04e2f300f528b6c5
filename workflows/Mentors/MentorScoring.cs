namespace OpcOnboarding.Workflows.Mentors;

/// <summary>How well a mentor fits a founder. Pure: the same traits give the same parts, and the score is their sum (steps.md 6; language and times: design).</summary>
public static class MentorScoring
{
    private const int FieldPoints = 3;
    private const int IndustryPoints = 2;
    private const int OtherPoints = 1;

    /// <summary>Every reason for a score, the weightiest first; empty when nothing fits.</summary>
    public static IReadOnlyList<ScorePart> Explain(MentorTraits mentor, MentorTraits wish)
    {
        ArgumentNullException.ThrowIfNull(mentor);
        ArgumentNullException.ThrowIfNull(wish);
        return
        [
            .. mentor.Fields.Intersect(wish.Fields).Select(field => new ScorePart(MentorCriterion.Field, FieldPoints, field)),
            .. First(MentorCriterion.Industry, IndustryPoints, mentor.Industries, wish.Industries),
            .. First(MentorCriterion.Stage, OtherPoints, mentor.Stages, wish.Stages),
            .. mentor.Community is { } community && community == wish.Community
                ? [new ScorePart(MentorCriterion.Community, OtherPoints, community)]
                : Array.Empty<ScorePart>(),
            .. First(MentorCriterion.Language, OtherPoints, mentor.Languages, wish.Languages),
            .. First(MentorCriterion.Times, OtherPoints, mentor.Times, wish.Times),
        ];
    }

    /// <summary>The sum of the parts.</summary>
    public static int Sum(IReadOnlyList<ScorePart> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts.Sum(part => part.Points);
    }

    // One match is enough: a mentor of many industries is not better than one of the right one.
    private static IEnumerable<ScorePart> First(MentorCriterion criterion, int points, IReadOnlyList<string> has, IReadOnlyList<string> wished) =>
        has.Intersect(wished).Take(1).Select(match => new ScorePart(criterion, points, match));
}
