using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Workflows.Policies;
using VoucherType = OpcOnboarding.Functions.Catalogue.VoucherType;

namespace OpcOnboarding.Functions.Outcomes.Vouchers;

/// <summary>What one clause gives a case as a voucher, before money is drawn.</summary>
/// <param name="Id">Clause and number of the claim under it: <c>YC-1#2</c>. Nothing personal; the ledger knows the claim by it.</param>
/// <param name="Type">Of which vouchers.</param>
/// <param name="Verdict">In kebab case, as the packs' answers write it.</param>
/// <param name="AmountFen">In fen; null when the source states none.</param>
/// <param name="Details">What else the founder sees: pack, clause, titles, arithmetic, quote, reason, last day.</param>
internal sealed record VoucherClaim(string Id, VoucherType Type, string Verdict, long? AmountFen, JsonObject Details)
{
    private static readonly string[] Granting = [NameOf(Workflows.Policies.Verdict.Entitled), NameOf(Workflows.Policies.Verdict.Ceiling), NameOf(Workflows.Policies.Verdict.Reduced), NameOf(Workflows.Policies.Verdict.NotStated)];

    /// <summary>What the clause gives a whole city in a year (资金池), in fen; null where it states no pool.</summary>
    public long? PoolFen { get; init; }

    /// <summary>What one month gives, in fen, where the clause pays month by month; else null.</summary>
    public long? MonthlyFen { get; init; }

    /// <summary>The day the company was registered; null for a business that was there before its case, or while there is no licence.</summary>
    public DateOnly? FoundedOn { get; init; }

    /// <summary>Whether another case of the person draws what the clause gives to the founder in person: no voucher then.</summary>
    public bool IsDrawnElsewhere { get; init; }

    /// <summary>The clause.</summary>
    public string ClauseId => ClauseOf(Id);

    /// <summary>The clause that a claim's id names.</summary>
    public static string ClauseOf(string claimId) => claimId.Split('#')[0];

    /// <summary>Whether a voucher is issued for it. One whose amount is not stated gets a number and no money.</summary>
    public bool IsGranted => Granting.Contains(Verdict);

    /// <summary>The name of a verdict.</summary>
    public static string NameOf(Verdict verdict) => VerdictName.Of(verdict);

    /// <summary>The claim as the founder sees it.</summary>
    /// <param name="voucherId">The voucher's number; null while none is issued.</param>
    /// <param name="amountFen">What is granted.</param>
    public JsonObject Describe(string? voucherId, long? amountFen)
    {
        var described = new JsonObject { ["voucherId"] = voucherId, ["type"] = Type.ToString(), ["verdict"] = Verdict, ["amountFen"] = amountFen };
        foreach (var (name, value) in Details)
        {
            described[name] = value?.DeepClone();
        }

        return described;
    }
}
