using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Commands;

/// <summary>What the founder must have uploaded before saying that it is supplied.</summary>
internal static class Supplies
{
    /// <summary>Codes of materials that are asked for and were never uploaded; for promised papers: when none of them is.</summary>
    public static IReadOnlyList<string> Missing(CommandOrder order) => order.Command switch
    {
        { Trigger: Trigger.Supply, Step: { } step } => NotUploaded(order.Record, order.Record.Case.Step(step).Items),
        { Trigger: Trigger.Supply } => Promised(order.Record) is var open && Supplied(order.Record).Count > 0 ? [] : [.. open.Select(deficiency => deficiency.Material)],
        { Trigger: Trigger.Resubmit } => NotUploaded(order.Record, order.Record.Case.Items),
        _ => [],
    };

    /// <summary>Ids of the open promises for which a paper is here.</summary>
    public static IReadOnlyList<string> Supplied(CaseRecord record) =>
        [.. Promised(record).Where(deficiency => IsUploaded(record, deficiency.Material)).Select(deficiency => deficiency.Id)];

    private static IEnumerable<Deficiency> Promised(CaseRecord record) =>
        record.Case.Deficiencies.Where(deficiency => deficiency.State == DeficiencyState.Open);

    private static IReadOnlyList<string> NotUploaded(CaseRecord record, IReadOnlyList<PendingItem> items) =>
        [.. items.Select(item => item.Material).OfType<string>().Where(material => !IsUploaded(record, material)).Distinct()];

    private static bool IsUploaded(CaseRecord record, string material) => record.File.Documents.Any(document => document.Kind == material);
}
