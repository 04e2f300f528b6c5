using OpcOnboarding.Workflows.Decisions;

namespace OpcOnboarding.Workflows;

/// <summary>
/// The contract of all side effects: names, inputs and outputs. The code behind each name is the file of the same name in functions/Activities.
/// </summary>
/// <remarks>
/// Names are held by running cases: do not rename. The case's orchestrator calls the first three, those of places and mentors their own; the others are effects, which
/// <see cref="RecordTransition"/> has done before it writes (<see cref="Effects.DoAllAsync"/>).
/// </remarks>
public static class Activities
{
    /// <summary>Has a transition's effects done and writes it, once: <see cref="RecordRequest"/> → <see cref="RecordResult"/>.</summary>
    public const string RecordTransition = "RecordTransition";

    /// <summary>Reads a case: case id → <see cref="OnboardingCase"/>.</summary>
    public const string LoadCase = "LoadCase";

    /// <summary>Passes a place whose offer was not accepted on to the next who waits: <see cref="Workspaces.SeatOffer"/> → whether it was passed on.</summary>
    public const string PassOnOffer = "PassOnOffer";

    /// <summary>Gives places whose hold is over to who waits for them: <see cref="Workspaces.SeatWatch"/> → how many.</summary>
    public const string ExpireHolds = "ExpireHolds";

    /// <summary>Asks the next mentor when one has not answered in time: <see cref="Mentors.MentorQuestion"/> → whether one was asked.</summary>
    public const string AskNextMentor = "AskNextMentor";

    /// <summary>Gives the case its officer, the least loaded one unless a choice is given; value: the subject.</summary>
    public const string AssignCaseOfficer = "AssignCaseOfficer";

    /// <summary>Takes the case off its officer's load.</summary>
    public const string ReleaseCaseOfficer = "ReleaseCaseOfficer";

    /// <summary>Proposes a step's outcome and holds what it takes; not done: nothing is free.</summary>
    public const string ProposeOutcome = "ProposeOutcome";

    /// <summary>Holds what the founder chose in place of what was held; not done: it is taken or unknown.</summary>
    public const string ChooseProposal = "ChooseProposal";

    /// <summary>Makes a step's outcome final: the desk's own, else the proposed one; not done: there is none.</summary>
    public const string ConfirmOutcome = "ConfirmOutcome";

    /// <summary>Frees what is held for a step, voids what was issued. Nothing held is success.</summary>
    public const string ReleaseHold = "ReleaseHold";

    /// <summary>Ends vouchers whose last day has passed: <see cref="IssuedVouchers.ExpiryDay"/> → how many.</summary>
    public const string ExpireVouchers = "ExpireVouchers";
}

/// <summary>Input of <see cref="Activities.RecordTransition"/>.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Transition">What to write, without what the effects give.</param>
/// <param name="Effects">What has to be done first; the events they give follow the transition's.</param>
/// <param name="Otherwise">The events to write instead, when a required effect can't be done.</param>
public sealed record RecordRequest(string CaseId, Transition Transition, IReadOnlyList<Effect> Effects, IReadOnlyList<CaseEvent> Otherwise);

/// <summary>Outcome of <see cref="Activities.RecordTransition"/>.</summary>
/// <param name="Recorded">False when another transition has taken the number; the decision must be made again.</param>
/// <param name="Refused">Whether <see cref="RecordRequest.Otherwise"/> was written.</param>
/// <param name="Gained">What the effects gave.</param>
public sealed record RecordResult(bool Recorded, bool Refused, IReadOnlyList<CaseEvent> Gained)
{
    /// <summary>Another transition has taken the number.</summary>
    public static RecordResult NumberTaken { get; } = new(false, false, []);

    /// <summary>The events that were written for a request.</summary>
    public IReadOnlyList<CaseEvent> EventsOf(RecordRequest request) => Refused ? request.Otherwise : [.. request.Transition.Events, .. Gained];
}

/// <summary>Input of the effects.</summary>
/// <param name="EffectKey">case/step/attempt/effect: the same over retries, restarts and hosts.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Step">The step; null for the case.</param>
/// <param name="Attempt">The step's attempt; 0 for the case.</param>
/// <param name="CommandId">The command behind it, under which sealed words and outcomes lie; null for none.</param>
/// <param name="Choice">What was chosen; null for none.</param>
public sealed record EffectRequest(string EffectKey, string CaseId, StepKind? Step, int Attempt, string? CommandId, string? Choice);

/// <summary>Outcome of an effect.</summary>
/// <param name="Done">Whether it happened; false is a plain "not possible now", not a fault.</param>
/// <param name="Value">An id where the effect gives one; null otherwise.</param>
public sealed record EffectResult(bool Done, string? Value = null);
