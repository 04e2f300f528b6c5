using OpcOnboarding.Workflows.Decisions;
using OpcOnboarding.Workflows.Tests.Play;

namespace OpcOnboarding.Workflows.Tests.Tables;

/// <summary>Cases put together by hand, in any cell of the tables, with every guard of the asked trigger satisfied.</summary>
internal static class Fixtures
{
    /// <summary>A step that others do not depend on, that may be left out, and whose papers no fixture owes.</summary>
    public const StepKind Step = StepKind.Workspace;

    private static readonly DateTimeOffset Now = Beijing.At("2026-07-06 10:00");
    private static readonly DateOnly Today = Beijing.Day("2026-07-06");

    public static Situation InCase(CaseState state, Trigger trigger) => Situation(Journey.Current, Case(state) with
    {
        Deficiencies = Deficiencies(trigger),
        Steps = Steps(trigger switch
        {
            Trigger.Complete => StepState.Completed,
            Trigger.Refuse => StepState.Revoked,
            _ => StepState.InReview,
        }),
    });

    public static Situation InStep(CaseState state, StepState step, Trigger trigger)
    {
        var journey = trigger == Trigger.Recommend ? WithSecondPerson() : Journey.Current;
        var steps = Steps(StepState.Completed).Select(one => one.Kind == Step ? Stand(step) : one);
        return Situation(journey, Case(state) with { Steps = [.. steps] });
    }

    public static JourneyDefinition WithSecondPerson(StepKind kind = Step) => Journey.Current with
    {
        Steps = [.. Journey.Current.Steps.Select(step => step.Kind == kind ? step with { SecondPerson = true } : step)],
    };

    private static Situation Situation(JourneyDefinition journey, OnboardingCase @case) => new(journey, Calendars.Current, @case, Now);

    private static OnboardingCase Case(CaseState state) => new()
    {
        CaseId = "c1",
        JourneyVersion = Journey.Current.Version,
        CalendarVersion = Calendars.Current.Version,
        EntityType = EntityType.OnePersonLimitedCompany,
        State = state,
        SuspendedFrom = state == CaseState.Suspended ? CaseState.InProgress : null,
        SuspendedOn = state == CaseState.Suspended ? Today : null,
        ReceivedOn = Today,
        AcceptedOn = Today,
    };

    private static OnboardingStep Stand(StepState state) => new(Step)
    {
        State = state,
        Attempt = 1,
        Clock = new Clock(Today, Today.AddDays(3), Now.AddDays(1), Today.AddDays(4)),
        RedoUntil = state is StepState.Refused or StepState.Lapsed ? Today.AddDays(9) : null,
        SupplementDueOn = state == StepState.AwaitingSupplement ? Today.AddDays(9) : null,
        RecommendedBy = state == StepState.PendingDecision ? "someone-else" : null,
    };

    private static IReadOnlyList<OnboardingStep> Steps(StepState state) =>
    [
        .. Enum.GetValues<StepKind>().Select(kind => new OnboardingStep(kind)
        {
            State = state,
            Attempt = 1,
            Clock = new Clock(Today, Today.AddDays(3), Now.AddDays(1), Today.AddDays(4)),
        }),
    ];

    private static IReadOnlyList<Deficiency> Deficiencies(Trigger trigger) => trigger switch
    {
        Trigger.Supply => [Promise(DeficiencyState.Open, Today)],
        Trigger.ConfirmSupply or Trigger.RejectSupply => [Promise(DeficiencyState.Supplied, Today)],
        Trigger.DeficiencyExpired => [Promise(DeficiencyState.Open, Today.AddDays(-1))],
        _ => [],
    };

    private static Deficiency Promise(DeficiencyState state, DateOnly due) => new("d1", "EducationProof", state, due);
}
