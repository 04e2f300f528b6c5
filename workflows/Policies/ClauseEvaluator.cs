using OpcOnboarding.Workflows.Policies.Calculations;
using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>Answers the claims of a case under one clause, in order: conditions, figure, caps, stacking.</summary>
internal sealed class ClauseEvaluator(PolicyPack pack, PolicyClause clause, CaseFacts source)
{
    private readonly ICalculation _calculation = CalculationOf.Kind(clause.Calculation);

    /// <param name="isOutbid">Whether another benefit is higher for a project of the claim, so that this one gives it nothing.</param>
    public IReadOnlyList<ClaimAnswer> Evaluate(Func<int, string, bool> isOutbid)
    {
        var caps = new CapUse(clause, year => source.PoolUse.GetValueOrDefault((pack.PackId, year)));
        var prior = new PriorGrantUse(clause, source.PriorGrants);
        var years = new BenefitYears(clause.Period);
        return [.. ClauseClaims.Of(clause, source).Select((claim, i) => Answer(claim, caps, prior, years, project => isOutbid(i, project)))];
    }

    private ClaimAnswer Answer(ClauseClaim claim, CapUse caps, PriorGrantUse prior, BenefitYears years, Func<string, bool> isOutbid)
    {
        var benefit = Blank(claim);
        var parts = claim.Parts.Select(part => (Part: part, Eligibility: Eligibility.Of(clause, part.Facts, pack.RegionScope))).ToList();
        var holding = parts.Where(part => part.Eligibility.Truth == Truth.True).Select(part => part.Part).ToList();
        var open = parts.Where(part => part.Eligibility.Truth == Truth.Unknown).ToList();
        if (holding.Count == 0)
        {
            return new ClaimAnswer(claim, Refused(benefit, [.. open.Select(part => part.Part)]) ?? Unmet(benefit, (open.Count > 0 ? open : parts)[0]), []);
        }

        if (years.IsOver(claim.BenefitYear))
        {
            var late = new Explanation($"第{claim.BenefitYear}年已超出{clause.Period?.Value}年期限", $"year {claim.BenefitYear} is after the {clause.Period?.Value} years");
            return new ClaimAnswer(claim, Told(benefit, new Figure.Answer(Verdict.Ineligible, late)), []);
        }

        var figures = holding.Select(part => (part.Project, Figure: _calculation.Calculate(clause, part.Facts))).ToList();
        if (figures.Select(part => part.Figure).OfType<Figure.Answer>().FirstOrDefault() is { } answer)
        {
            return new ClaimAnswer(claim, Told(benefit, answer), []);
        }

        // A sum of which one part is unknown is unknown: what the others come to is not the most that can be granted.
        var missing = figures.Select(part => part.Figure).OfType<Figure.Lacking>().Select(lacking => lacking.Fact)
            .Concat(open.SelectMany(part => part.Eligibility.Missing)).Concat(prior.MissingFor(holding.Select(part => part.Project))).Distinct(StringComparer.Ordinal).ToList();
        return missing.Count > 0
            ? new ClaimAnswer(claim, NeedsInformation(benefit, missing), [])
            : Grant(benefit, claim, [.. figures.Select(part => (part.Project, (Figure.Amount)part.Figure))], caps, prior, isOutbid);
    }

    /// <summary>The figure may say no whatever the missing facts are (another's loan, in no tier); null where it does not.</summary>
    private Benefit? Refused(Benefit benefit, IReadOnlyList<ClaimPart> open)
    {
        var figures = open.Select(part => _calculation.Calculate(clause, part.Facts)).ToList();
        return figures.Count > 0 && figures.TrueForAll(figure => figure is Figure.Answer { Verdict: Verdict.Ineligible }) ? Told(benefit, (Figure.Answer)figures[0]) : null;
    }

    private ClaimAnswer Grant(
        Benefit benefit, ClauseClaim claim, IReadOnlyList<(string? Project, Figure.Amount Amount)> amounts, CapUse caps, PriorGrantUse prior, Func<string, bool> isOutbid)
    {
        var shares = amounts.GroupBy(part => part.Project, part => part.Amount)
            .Select(project => Share(project.Key, FigureSum.Of([.. project]), claim.Year, caps, prior, project.Key is not null && isOutbid(project.Key)))
            .ToList();
        var granted = shares.Sum(share => share.GrantedFen);
        var arithmetic = shares.Count == 1
            ? shares[0].Arithmetic
            : string.Join("; ", shares.Select(share => $"{share.Project ?? "no project"}: {share.Arithmetic}")) + $"; together {Yuan.Text(granted)}";
        var lessened = shares.Select(share => share.Lessened).FirstOrDefault(reason => reason is not null);
        var first = amounts[0].Amount;
        var nothingLeft = shares.TrueForAll(share => share.EntitlementFen == 0) && amounts.Any(part => part.Amount.Fen > 0) ? StackingText.NothingLeft : null;
        var answered = benefit with
        {
            Verdict = lessened is null ? first.Verdict : Verdict.Reduced,
            AmountFen = granted,
            Arithmetic = claim.Subject is null ? arithmetic : $"{claim.Subject}: {arithmetic}",
            ReasonZh = (lessened ?? nothingLeft ?? first.Remark)?.Zh,
            ReasonEn = (lessened ?? nothingLeft ?? first.Remark)?.En,
            MissingFacts = first.Missing,
        };
        return new ClaimAnswer(claim, answered, shares);
    }

    private static ProjectShare Share(string? project, Figure.Amount amount, int year, CapUse caps, PriorGrantUse prior, bool isOutbid)
    {
        var (entitlement, arithmetic) = caps.Apply(amount.Fen, year, amount.Arithmetic);
        var granted = isOutbid ? 0 : prior.TopUp(project, entitlement);
        caps.Use(granted, year);
        var lessened = isOutbid ? StackingText.Outbid : granted < entitlement ? StackingText.ToppedUp : null;
        if (lessened is not null && !isOutbid)
        {
            arithmetic += $"; already granted for the project {Yuan.Text(entitlement - granted)}, so {Yuan.Text(granted)}";
        }

        return new ProjectShare(project, entitlement, granted, arithmetic, lessened);
    }

    private static Benefit Told(Benefit benefit, Figure.Answer answer) =>
        benefit with { Verdict = answer.Verdict, ReasonZh = answer.Remark?.Zh, ReasonEn = answer.Remark?.En };

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

    private static Benefit Unmet(Benefit benefit, (ClaimPart Part, Eligibility Eligibility) unmet)
    {
        var (part, eligibility) = unmet;
        if (eligibility.Failing is not { } failing)
        {
            return NeedsInformation(benefit, eligibility.Missing);
        }

        var reason = PredicateText.Explain(failing, part.Facts);
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
