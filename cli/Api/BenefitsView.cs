using OpcOnboarding.Workflows;

namespace OpcOnboarding.Cli.Api;

/// <summary>What the demo reads of the proposals; a step that nothing is proposed for yet is null.</summary>
internal sealed record BenefitsView(MentorProposals? MentorPairing, UnitProposals? Workspace)
{
    /// <summary>The ids proposed for the step, the best first; null while nothing is proposed.</summary>
    public IReadOnlyList<string>? ProposedFor(StepKind step) => step == StepKind.MentorPairing
        ? MentorPairing?.Proposals.Select(mentor => mentor.MentorId).ToList()
        : Workspace?.Proposals.Select(unit => unit.UnitId).ToList();
}

/// <summary>Mentors to choose from.</summary>
internal sealed record MentorProposals(IReadOnlyList<MentorProposal> Proposals);

/// <summary>A mentor to choose.</summary>
internal sealed record MentorProposal(string MentorId);

/// <summary>Seats to choose from.</summary>
internal sealed record UnitProposals(IReadOnlyList<UnitProposal> Proposals);

/// <summary>A seat to choose.</summary>
internal sealed record UnitProposal(string UnitId);
