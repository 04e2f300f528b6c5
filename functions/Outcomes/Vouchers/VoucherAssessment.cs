using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.IssuedVouchers;
using OpcOnboarding.Workflows.Policies;
using VoucherType = OpcOnboarding.Functions.Catalogue.VoucherType;

namespace OpcOnboarding.Functions.Outcomes.Vouchers;

/// <summary>Evaluates the city's packs for a case and takes what comes as vouchers. Same form, same day, same packs: same claims in the same order.</summary>
internal sealed class VoucherAssessment(PolicyCatalogue packs, TimeProvider time)
{
    /// <summary>Every claim, granted or not.</summary>
    public IReadOnlyList<VoucherClaim> Of(CaseRecord record, JsonElement form)
    {
        // Before submission the day of application is today.
        var on = record.Case.ReceivedOn ?? BusinessHours.BeijingDate(time.GetUtcNow());
        var foundedOn = FoundingDay.Of(record, form);
        return
        [
            .. packs.Evaluate(form, record.File.City, record.File.District, on).Benefits
                .Where(benefit => benefit.Kind is ClauseKind.Voucher or ClauseKind.Talent && benefit.VoucherType is not null)
                .GroupBy(benefit => benefit.ClauseId)
                // Numbered before reliefs are left to the entitlements: the ledger knows claims by their numbers.
                .SelectMany(clause => clause.Select((benefit, index) => (Benefit: benefit, Number: index + 1)))
                .Where(claim => claim.Benefit.IsVoucher)
                .Select(claim => ToClaim(claim.Benefit, claim.Number, on) with
                {
                    PoolFen = ClauseOf(claim.Benefit).Caps.PoolAnnualFen,
                    MonthlyFen = MonthlyAllowance.Of(ClauseOf(claim.Benefit), form, on),
                    FoundedOn = foundedOn,
                }),
        ];
    }

    private PolicyClause ClauseOf(Benefit benefit) => packs.Find(benefit.PackId)!.Clauses.First(clause => clause.Id == benefit.ClauseId);

    private VoucherClaim ToClaim(Benefit benefit, int number, DateOnly on) => new(
        $"{benefit.ClauseId}#{number}",
        Enum.Parse<VoucherType>(benefit.VoucherType!.Value.ToString()),
        VoucherClaim.NameOf(benefit.Verdict),
        benefit.AmountFen,
        new JsonObject
        {
            ["packId"] = benefit.PackId,
            ["packVersion"] = benefit.PackVersion,
            ["clauseId"] = benefit.ClauseId,
            ["subject"] = benefit.Subject,
            ["titleZh"] = benefit.TitleZh,
            ["titleEn"] = benefit.TitleEn,
            ["validTo"] = OutcomeJson.Day(VoucherValidity.LastDay(packs.Find(benefit.PackId)!, benefit.ClauseId, on)),
            ["arithmetic"] = benefit.Arithmetic,
            ["quoteZh"] = benefit.QuoteZh,
            ["reason"] = benefit.ReasonZh,
            ["reasonEn"] = benefit.ReasonEn,
            ["missingFacts"] = OutcomeJson.List(benefit.MissingFacts),
            ["notStated"] = OutcomeJson.List(benefit.NotStated),
        });
}
