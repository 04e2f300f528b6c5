using OpcOnboarding.Workflows.Policies.Calculations;
using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>Answers the claims of a case under one clause, in order: conditions, figure, caps, stacking.</summary>
internal sealed class ClauseEvaluator(PolicyPack pack, PolicyClause clause, CaseFacts source)
{
    /// <param name="isOutbid">Whether another benefit of the pack is higher for the claim's project, so that this one gives nothing.</param>
    public IReadOnlyList<ClaimAnswer> Evaluate(Func<ClauseClaim, int, bool> isOutbid)
    {
        var caps = new CapUse(clause, year => source.PoolUse.GetValueOrDefault((pack.PackId, year)));
        var prior = new PriorGrants(clause, source.PriorGrants);
        var years = new BenefitYears(clause.Period);
        return [.. ClauseClaims.Of(clause, source).Select((claim, i) => Answer(claim, caps, prior, years, isOutbid(claim, i)))];
    }

    private ClaimAnswer Answer(ClauseClaim claim, CapUse caps, PriorGrants prior, BenefitYears years, bool isOutbid)
    {
        var benefit = Blank(claim);
        var parts = claim.Parts.Select(facts => (Facts: facts, Eligibility: Eligibility.Of(clause, facts, pack.RegionScope))).ToList();
        var holding = parts.Where(part => part.Eligibility.Truth == Truth.True).Select(part => part.Facts).ToList();
        if (holding.Count == 0)
        {
            var (facts, eligibility) = parts.OrderByDescending(part => part.Eligibility.Truth).First();
            return new ClaimAnswer(claim, Unmet(benefit, eligibility, facts), 0);
        }

        if (years.IsOver(claim.BenefitYear))
        {
            var late = new Explanation($"第{claim.BenefitYear}年已超出{clause.Period?.Value}年期限", $"year {claim.BenefitYear} is after the {clause.Period?.Value} years");
            return new ClaimAnswer(claim, benefit with { Verdict = Verdict.Ineligible, ReasonZh = late.Zh, ReasonEn = late.En }, 0);
        }

        return FigureSum.Of(clause, holding) switch
        {
            Figure.Amount amount => Grant(benefit, claim, amount, caps, prior, isOutbid),
            Figure.Lacking lacking => new ClaimAnswer(claim, NeedsInformation(benefit, [lacking.Fact]), 0),
            Figure.Answer answer => new ClaimAnswer(
                claim, benefit with { Verdict = answer.Verdict, ReasonZh = answer.Remark?.Zh, ReasonEn = answer.Remark?.En }, 0),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private ClaimAnswer Grant(Benefit benefit, ClauseClaim claim, Figure.Amount amount, CapUse caps, PriorGrants prior, bool isOutbid)
    {
        var (entitlement, arithmetic) = caps.Apply(amount.Fen, claim.Year, amount.Arithmetic);
        var granted = isOutbid ? 0 : prior.TopUp(claim.Project, entitlement);
        caps.Use(granted, claim.Year);
        var lessened = isOutbid ? StackingText.Outbid : granted < entitlement ? StackingText.ToppedUp : null;
        var nothingLeft = entitlement == 0 && amount.Fen > 0 ? StackingText.NothingLeft : null;
        if (lessened is not null && !isOutbid)
        {
            arithmetic += $"; already granted for the project {Yuan.Text(entitlement - granted)}, so {Yuan.Text(granted)}";
        }

        var answered = benefit with
        {
            Verdict = lessened is null ? amount.Verdict : Verdict.Reduced,
            AmountFen = granted,
            Arithmetic = claim.Subject is null ? arithmetic : $"{claim.Subject}: {arithmetic}",
            ReasonZh = (lessened ?? nothingLeft ?? amount.Remark)?.Zh,
            ReasonEn = (lessened ?? nothingLeft ?? amount.Remark)?.En,
            MissingFacts = amount.Missing,
        };
        return new ClaimAnswer(claim, answered, entitlement);
    }

    private Benefit Blank(ClauseClaim claim) => new()
    {
        PackId = pack.PackId,
        PackVersion = pack.Version,
        ClauseId = clause.Id,
        TitleZh = clause.TitleZh,
        TitleEn = clause.TitleEn,
        Kind = clause.Kind,
        VoucherType = clause.VoucherType,
        Subject = claim.Subject,
        ItemKey = claim.ItemKey,
        Verdict = Verdict.NeedsInformation,
        NotStated = clause.NotStated,
        QuoteZh = clause.QuoteZh,
    };

    private static Benefit Unmet(Benefit benefit, Eligibility eligibility, FactSet facts)
    {
        if (eligibility.Failing is not { } failing)
        {
            return NeedsInformation(benefit, eligibility.Missing);
        }

        var reason = PredicateText.Explain(failing, facts);
        var verdict = failing.Operator == PredicateOperator.InScope ? Verdict.OutOfScope : Verdict.Ineligible;
        return benefit with { Verdict = verdict, ReasonZh = reason.Zh, ReasonEn = reason.En };
    }

    private static Benefit NeedsInformation(Benefit benefit, IReadOnlyList<string> missing) => benefit with
    {
        Verdict = Verdict.NeedsInformation,
        ReasonZh = "缺少信息：" + string.Join("、", missing.Select(FactLabels.Zh)),
        ReasonEn = string.Join(", ", missing) + " unknown",
        MissingFacts = missing,
    };
}
