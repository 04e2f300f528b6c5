namespace OpcOnboarding.Workflows.Mentors;

/// <summary>What the founder says after the first appointment.</summary>
/// <param name="Rating">5 (very satisfied) to 1 (very dissatisfied), the five levels of 好差评.</param>
/// <param name="WantsToGoOn">Whether the pairing shall go on.</param>
/// <param name="At">When it was said.</param>
public sealed record MentorFeedback(int Rating, bool WantsToGoOn, DateTimeOffset At);
