using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Cli.Api;

/// <summary>What the demo reads of the proposals; a step that nothing is proposed for yet is null.</summary>
internal sealed record BenefitsView(MentorProposals? MentorPairing, UnitProposals? Workspace, IReadOnlyList<ClauseView> Clauses)
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

/// <summary>What one clause gives for one claim.</summary>
internal sealed record ClauseView(string PackId, string ClauseId, string? Subject, string Verdict, long? AmountFen)
{
    /// <summary>A decided benefit as the service should show it.</summary>
    public static ClauseView Of(Benefit benefit) =>
        new(benefit.PackId, benefit.ClauseId, benefit.Subject, VerdictName.Of(benefit.Verdict), benefit.AmountFen);
}
