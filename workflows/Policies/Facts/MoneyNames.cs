using System.Collections.Frozen;

namespace OpcOnboarding.Workflows.Policies.Facts;

/// <summary>The facts of policies/README that are money: in fen, also where the name lacks its ending. Any other fact is money by its ending alone.</summary>
internal static class MoneyNames
{
    private const string Ending = "Fen";

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "compute.actualCost",
        "dataItem.cost",
        "dataListing.serviceFee",
        "dataPurchase.contractAmount",
        "debt.interestPaid",
        "debt.principal",
        "event.verifiedInput",
        "housing.monthlyRent",
        "infrastructure.actualInvestment",
        "loan.principal",
        "model.evaluationCost",
        "platform.buildCost");

    /// <summary>The fact that a member gives in fen; null: the member is no money.</summary>
    /// <param name="member">The member's dotted name.</param>
    public static string? FactOf(string member) =>
        member.EndsWith(Ending, StringComparison.Ordinal) ? member[..^Ending.Length] : Known.Contains(member) ? member : null;
}
