using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.IssuedVouchers;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.IssuedVouchers.Expiry;
using OpcOnboarding.Functions.PersonalBenefits;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Outcomes.Vouchers;

/// <summary>券的发放: clauses of the packs become vouchers, drawn on the city's budgets.</summary>
internal sealed class VouchersOutcome(
    VoucherAssessment assessment, BudgetLedger ledger, VoucherIssue issue, CaseStore cases, PersonalDraws draws, CityDirectory cities, TimeProvider time,
    IExpiryRounds rounds) : IStepOutcome
{
    /// <summary>The verdict on a claim that the clause grants when no money is left.</summary>
    public const string BudgetExhausted = "budgetExhausted";

    /// <summary>The verdict on a claim that the clause grants to the person when another case of the person draws it.</summary>
    public const string DrawnElsewhere = "drawnElsewhere";

    /// <inheritdoc/>
    public StepKind Step => StepKind.Vouchers;

    /// <inheritdoc/>
    /// <remarks>Done also when no clause grants anything: the answer is then an empty list. No money is drawn before the decision.</remarks>
    public Task<EffectResult> ProposeAsync(OutcomeContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new EffectResult(Done: true));

    /// <inheritdoc/>
    public Task<EffectResult> ChooseAsync(OutcomeContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new EffectResult(Done: false));

    /// <inheritdoc/>
    public async Task<JsonObject?> ConfirmAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var claims = DecidedVouchers.Apply(assessment.Of(context.Record, context.Application), context.Given);
        var granted = claims.Where(claim => claim.IsGranted).ToList();
        var issued = await IssueAsync(context, granted, cancellationToken);
        return new JsonObject
        {
            ["vouchers"] = List(granted.Select(claim => Describe(claim, issued[claim.Id]))),
            ["declined"] = List(claims.Where(claim => !claim.IsGranted).Select(claim => claim.Describe(voucherId: null, claim.AmountFen))),
            ["issuedOn"] = OutcomeJson.Day(Today()),
        };
    }

    /// <inheritdoc/>
    public async Task ReleaseAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var (caseId, attempt) = (context.Record.CaseId, context.Request.Attempt);
        foreach (var budget in await issue.FindAsync(caseId, attempt, CityOf(context.Record), cancellationToken))
        {
            await ledger.VoidAsync(budget, caseId, attempt, cancellationToken);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Also before registration, and for a draft: a preview.</remarks>
    public async Task<JsonNode?> DescribeProposalAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        using var form = JsonDocument.Parse(await cases.ReadFormAsync(record, record.File.FormVersion, cancellationToken));
        var claims = assessment.Of(record, form.RootElement);
        return new JsonObject
        {
            ["proposals"] = List(claims.Select(claim => claim.Describe(voucherId: null, claim.AmountFen))),
            ["preview"] = record.Case.FindStep(StepKind.Vouchers)?.State is not StepState.Completed,
        };
    }

    private async Task<Dictionary<string, IssuedVoucher>> IssueAsync(
        OutcomeContext context, IReadOnlyList<VoucherClaim> granted, CancellationToken cancellationToken)
    {
        var (caseId, attempt) = (context.Record.CaseId, context.Request.Attempt);
        var issued = new List<IssuedVoucher>();
        var budgets = await issue.BeginAsync(
            caseId, attempt, CityOf(context.Record), Today().Year, granted.Select(claim => claim.Type).Distinct(), cancellationToken);
        var claims = await TakeAsync(context, granted, cancellationToken);
        foreach (var budget in budgets)
        {
            issued.AddRange(await ledger.IssueAsync(
                budget, caseId, attempt, [.. claims.Where(claim => claim.Type == budget.Type)], cancellationToken));
        }

        await rounds.PlanAsync(granted.Select(claim => VoucherOpening.LastDay(claim, Today())), cancellationToken);
        return issued.ToDictionary(voucher => voucher.ClaimId, StringComparer.Ordinal);
    }

    /// <summary>Takes what is the person's for this case; claims of which another case has it say so.</summary>
    private async Task<IReadOnlyList<VoucherClaim>> TakeAsync(OutcomeContext context, IReadOnlyList<VoucherClaim> granted, CancellationToken cancellationToken)
    {
        var elsewhere = new HashSet<string>(StringComparer.Ordinal);
        foreach (var clauseId in granted.Select(claim => claim.ClauseId).Distinct().Where(draws.IsPersonal))
        {
            var residentId = FormFields.ResidentId(context.Application) ?? throw new UnreadableRowException("A submitted form names nobody.");
            if (!await draws.TakeAsync(residentId, clauseId, context.Record.CaseId, Draw.OfVouchers(context.Request.Attempt), cancellationToken))
            {
                elsewhere.Add(clauseId);
            }
        }

        return [.. granted.Select(claim => claim with { IsDrawnElsewhere = elsewhere.Contains(claim.ClauseId) })];
    }

    private static JsonObject Describe(VoucherClaim claim, IssuedVoucher issued)
    {
        var described = claim.Describe(issued.VoucherId, issued.AmountFen);
        var isElsewhere = issued.Limit == DrawLimit.OtherCase;
        if (isElsewhere || issued.AmountFen < claim.AmountFen)
        {
            described["verdict"] = isElsewhere ? DrawnElsewhere : issued.VoucherId is null ? BudgetExhausted : claim.Verdict;
            described["uncoveredFen"] = isElsewhere ? null : claim.AmountFen - issued.AmountFen;
            Explain(described, "reason", VoucherTexts.Shortage(claim, issued, Language.Chinese));
            Explain(described, "reasonEn", VoucherTexts.Shortage(claim, issued, Language.English));
        }

        return described;
    }

    /// <summary>The shortage first, then what the clause says anyhow; a booking of an earlier release does not tell what was short.</summary>
    private static void Explain(JsonObject described, string member, string? shortage)
    {
        if (shortage is not null)
        {
            described[member] = string.Join(' ', new[] { shortage, OutcomeJson.Text(described, member) }.OfType<string>());
        }
    }

    private static JsonArray List(IEnumerable<JsonObject> items) => new([.. items.Cast<JsonNode>()]);

    private DateOnly Today() => BusinessHours.BeijingDate(time.GetUtcNow());

    private City CityOf(CaseRecord record) =>
        cities.FindCity(record.File.CityKey) ?? throw new UnreadableRowException("The case belongs to a city that the catalogue does not have.");
}
