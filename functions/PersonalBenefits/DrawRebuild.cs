using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.PersonalBenefits;

/// <summary>Writes anew which benefits of its person a case draws. What another case holds stays there: releases before these rows could give a benefit twice.</summary>
internal sealed class DrawRebuild(PersonalDraws draws, DrawStanding standing, VoucherIssue issue, BudgetLedger ledger, CityDirectory cities)
{
    /// <summary>Takes for the case everything personal of its own that stands.</summary>
    /// <param name="record">The case.</param>
    /// <param name="residentId">The founder's identity number.</param>
    /// <param name="asked">Its entitlements that somebody asked for, by id.</param>
    /// <param name="cancellationToken">Ends the requests.</param>
    public async Task RunAsync(CaseRecord record, string residentId, IReadOnlyDictionary<string, EntitlementRecord> asked, CancellationToken cancellationToken)
    {
        foreach (var (id, entitlement) in asked)
        {
            await TakeAsync(record, residentId, entitlement.Benefit.ClauseId, Draw.OfEntitlement(id), cancellationToken);
        }

        for (var attempt = record.Case.FindStep(StepKind.Vouchers)?.Attempt ?? 0; attempt > 0; attempt--)
        {
            foreach (var clauseId in await IssuedAsync(record, attempt, cancellationToken))
            {
                await TakeAsync(record, residentId, clauseId, Draw.OfVouchers(attempt), cancellationToken);
            }
        }
    }

    private async Task TakeAsync(CaseRecord record, string residentId, string clauseId, string draw, CancellationToken cancellationToken)
    {
        if (draws.IsPersonal(clauseId) && await standing.StandsAsync(record, clauseId, draw, cancellationToken))
        {
            await draws.TakeAsync(residentId, clauseId, record.CaseId, draw, cancellationToken);
        }
    }

    /// <summary>The clauses under which an attempt of the vouchers step has issued something.</summary>
    private async Task<IReadOnlyList<string>> IssuedAsync(CaseRecord record, int attempt, CancellationToken cancellationToken)
    {
        var city = cities.FindCity(record.File.CityKey) ?? throw new UnreadableRowException("A case is of no known city.");
        var clauses = new List<string>();
        foreach (var budget in await issue.FindAsync(record.CaseId, attempt, city, cancellationToken))
        {
            var issued = await ledger.IssuedAsync(budget, record.CaseId, attempt, cancellationToken) ?? [];
            clauses.AddRange(issued.Where(voucher => voucher.VoucherId is not null).Select(voucher => VoucherClaim.ClauseOf(voucher.ClaimId)));
        }

        return [.. clauses.Distinct()];
    }
}
