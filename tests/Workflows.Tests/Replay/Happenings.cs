using System.Reflection;
using System.Text.Json.Serialization;

namespace OpcOnboarding.Workflows.Tests.Replay;

/// <summary>What can happen to a case, as text, for counting what of it has happened.</summary>
internal static class Happenings
{
    // Written when somebody edits a draft, brings a paper, orders a retry, redeems a voucher or asks for an entitlement: not by an orchestration.
    private static readonly Type[] s_ofOthers = [typeof(FormSaved), typeof(DocumentAdded), typeof(RetryOrdered), typeof(VoucherMoved), typeof(EntitlementMoved),
        typeof(ErasureProposed), typeof(ErasureDecided), typeof(PersonalDataErased)];

    // Counted by what they say.
    private static readonly Type[] s_named = [typeof(CaseMoved), typeof(StepMoved), typeof(DeficiencyMoved), typeof(RedoClosed)];

    /// <summary>Everything that an orchestration of the journey can bring about.</summary>
    public static IEnumerable<string> Of(JourneyDefinition journey) =>
    [
        .. journey.CaseMoves.Select(move => $"case {move.Trigger}").Distinct(),
        .. journey.StepMoves.Where(move => move.Trigger != Trigger.Recommend || journey.Steps.Any(step => step.SecondPerson)).Select(move => $"step {move.Trigger}").Distinct(),
        .. Enum.GetValues<DeficiencyState>().Select(state => $"paper {state}"),
        $"redo {Trigger.WaiveRedo}",
        $"redo {Trigger.RedoExpired}",
        .. typeof(CaseEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType).Except(s_ofOthers).Except(s_named).Select(kind => kind.Name),
    ];

    /// <summary>What events say.</summary>
    public static IEnumerable<string> Of(IEnumerable<CaseEvent> events) => events.Select(happened => happened switch
    {
        CaseMoved moved => $"case {moved.Trigger}",
        StepMoved moved => $"step {moved.Trigger}",
        DeficiencyMoved moved => $"paper {moved.To}",
        RedoClosed closed => $"redo {closed.Trigger}",
        _ => happened.GetType().Name,
    });
}
