using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Recording;

/// <summary>Which written notices a transition owes the founder.</summary>
internal static class TransitionNotices
{
    /// <param name="transition">What happened.</param>
    /// <param name="firstSequence">Journal number of its first event.</param>
    /// <param name="body">What the officer sent; null for a timer.</param>
    /// <param name="after">The case after it.</param>
    public static IEnumerable<(Notice Notice, NoticeContent Content)> Of(Transition transition, long firstSequence, CommandBody? body, OnboardingCase after) =>
        transition.Events.Select((happened, index) => (Kind: KindOf(happened, after), happened, Id: $"n{firstSequence + index}"))
            .Where(notice => notice.Kind is not null)
            .Select(notice => (
                new Notice(notice.Id, notice.Kind!.Value, transition.At, StepOf(notice.happened))
                {
                    JournalRow = firstSequence,
                    DueOn = DueOn(notice.happened, notice.Kind.Value, after),
                },
                new NoticeContent(ItemsOf(notice.happened, notice.Kind.Value, body, after), WordsOf(notice.happened, body))));

    private static NoticeKind? KindOf(CaseEvent happened, OnboardingCase after) => happened switch
    {
        CaseMoved moved => KindOf(moved.Trigger),
        StepMoved moved => KindOf(moved),
        ItemsRequested => NoticeKind.Supplement,
        Extended => NoticeKind.Extension,
        Reassigned => NoticeKind.OfficerChanged,
        Proposed { Held: false, Step: StepKind.Workspace } when after.SeatIsDomicile => NoticeKind.NoSeat,
        _ => null,
    };

    private static NoticeKind? KindOf(Trigger trigger) => trigger switch
    {
        Trigger.Accept => NoticeKind.Acceptance,
        Trigger.AcceptWithDeficiency => NoticeKind.AcceptanceWithDeficiency,
        Trigger.DeemAccepted => NoticeKind.DeemedAcceptance,
        Trigger.RefuseAcceptance => NoticeKind.NonAcceptance,
        Trigger.RejectSupply => NoticeKind.SupplyRejected,
        Trigger.SupplementExpired => NoticeKind.Lapse,
        Trigger.DeficiencyExpired => NoticeKind.PromiseFailed,
        Trigger.Suspend => NoticeKind.Suspension,
        Trigger.Resume => NoticeKind.Resumption,
        Trigger.Complete => NoticeKind.Completion,
        Trigger.Refuse => NoticeKind.Refusal,
        Trigger.Terminate => NoticeKind.Termination,
        _ => null,
    };

    private static NoticeKind? KindOf(StepMoved moved) => moved.Trigger switch
    {
        Trigger.Approve => NoticeKind.Approval,
        Trigger.Refuse or Trigger.DeficiencyExpired => NoticeKind.Refusal,
        Trigger.Revoke => NoticeKind.Revocation,
        Trigger.SupplementExpired => NoticeKind.Lapse,
        _ => null,
    };

    private static StepKind? StepOf(CaseEvent happened) => happened switch
    {
        StepMoved moved => moved.Step,
        ItemsRequested requested => requested.Step,
        Extended extended => extended.Step,
        Proposed proposed => proposed.Step,
        _ => null,
    };

    private static IReadOnlyList<NoticeItem> ItemsOf(CaseEvent happened, NoticeKind kind, CommandBody? body, OnboardingCase after) => (happened, kind) switch
    {
        (ItemsRequested, _) or (_, NoticeKind.AcceptanceWithDeficiency) =>
            [.. (body?.Items ?? []).Select(item => new NoticeItem(item.Material, item.Field, item.Reason, item.Remedy))],
        (_, NoticeKind.SupplyRejected) => Papers(after.Deficiencies.Where(deficiency => body?.ItemIds.Contains(deficiency.Id) ?? false)),
        (_, NoticeKind.PromiseFailed) => Papers(after.Deficiencies.Where(deficiency => deficiency.State == DeficiencyState.Failed)),
        _ => [],
    };

    private static IReadOnlyList<NoticeItem> Papers(IEnumerable<Deficiency> deficiencies) =>
        [.. deficiencies.Select(deficiency => new NoticeItem(deficiency.Material, null, null, null))];

    private static DateOnly? DueOn(CaseEvent happened, NoticeKind kind, OnboardingCase after) => (happened, kind) switch
    {
        (ItemsRequested requested, _) => requested.DueOn,
        (_, NoticeKind.AcceptanceWithDeficiency or NoticeKind.SupplyRejected) => after.Deficiencies.Max(deficiency => (DateOnly?)deficiency.DueOn),
        (StepMoved moved, NoticeKind.Refusal or NoticeKind.Lapse) => after.Step(moved.Step).RedoUntil,
        (Extended extended, _) => after.Step(extended.Step).Clock?.DueOn,
        _ => null,
    };

    private static DecisionWords? WordsOf(CaseEvent happened, CommandBody? body) => body is null || happened is ItemsRequested
        ? null
        : new DecisionWords(body.Reason ?? body.Promise, body.LegalBasis, body.Remedy);
}
