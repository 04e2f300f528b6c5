namespace OpcOnboarding.Workflows.Steps;

/// <summary>导师结对. Up to three mentors proposed with reasons; the founder picks.</summary>
public static class MentorPairing
{
    /// <summary>The step as data; sources in steps.md 0.1, 0.2, 0.5 and 0.5b.</summary>
    public static StepDefinition Definition { get; } = new()
    {
        Kind = StepKind.MentorPairing,
        Department = "mentorPairing",
        Materials = ["MentorRequest", "EducationProof"],
        Promised = new TimeLimit(3, new DateOnly(2026, 11, 1), "design"),
        Extension = new TimeLimit(3, new DateOnly(2026, 11, 1), "design: the promise once more"),
        MayBeLeftOutBy = Enum.GetValues<EntityType>(),
        ProposesOutcome = true,
        Nature = StepNature.Service,
        Outcome =
        [
            new OutcomeField("mentorId", Required: true),
            new OutcomeField("mentorName", Required: true),
            new OutcomeField("score", Required: true),
            new OutcomeField("firstMeetingAt", Required: false),
            new OutcomeField("channel", Required: false),
        ],
    };
}
