namespace OpcOnboarding.Workflows.Mentors;

/// <summary>One reason for a score.</summary>
/// <param name="Criterion">What it is about.</param>
/// <param name="Points">What it brings; above zero.</param>
/// <param name="Subject">What matched: a field, industry, stage, community, language or time, as the catalogue writes it.</param>
public sealed record ScorePart(MentorCriterion Criterion, int Points, string Subject);
