using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Entitlements;

namespace OpcOnboarding.Functions.PersonalBenefits;

/// <summary>Tells whether something that a case draws still stands, or may still come. What does not, never will again: so its place can be taken at any later moment.</summary>
internal sealed class DrawStanding(
    CaseTables tables, CaseStore cases, DirectoryIndex directory, CityDirectory cities, VoucherIssue issue, BudgetLedger ledger, ILogger<DrawStanding> logger)
{
    /// <summary>
    /// Whether any of a case's draws on a clause stands for a person. A case that can't be read is taken to stand: nothing is given twice for that.
    /// One whose identity number was corrected since draws for somebody else: what it gives for good, it takes for that person first.
    /// </summary>
    public async Task<bool> StandsAsync(string caseId, string residentId, string clauseId, IReadOnlyList<string> draws, CancellationToken cancellationToken)
    {
        try
        {
            return await cases.FindAsync(caseId, cancellationToken) is { File.IsErasing: false } record
                && await IsOfAsync(record, residentId, cancellationToken)
                && await AnyStandsAsync(record, clauseId, draws, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or SealBrokenException)
        {
            logger.LogError("What case {CaseId} drew under {ClauseId} can't be read: {Failure}", caseId, clauseId, FailureTrace.Of(unreadable));
            return true;
        }
    }

    /// <summary>Whether one draw of a case on a clause stands.</summary>
    /// <exception cref="UnreadableRowException">A row of the case, or of the ledger, can't be read.</exception>
    public async Task<bool> StandsAsync(CaseRecord record, string clauseId, string draw, CancellationToken cancellationToken) =>
        Draw.AttemptOf(draw) is { } attempt ? await VouchersStandAsync(record, clauseId, attempt, cancellationToken)
        : Draw.EntitlementOf(draw) is not { } id || await EntitlementStandsAsync(record, id, cancellationToken);

    /// <summary>Whether a case can still come to something: no entitlement is asked for or granted in one that ended without a business.</summary>
    public static bool CanGain(OnboardingCase onboarding) => onboarding.IsOpen || onboarding.State == CaseState.Completed;

    /// <summary>True also when the form names nobody: who it will name is not known.</summary>
    private async Task<bool> IsOfAsync(CaseRecord record, string residentId, CancellationToken cancellationToken)
    {
        using var form = JsonDocument.Parse(await cases.ReadFormAsync(record, record.File.FormVersion, cancellationToken));
        return FormFields.ResidentId(form.RootElement) is not { } named || directory.OfDraws(named) == directory.OfDraws(residentId);
    }

    private async Task<bool> AnyStandsAsync(CaseRecord record, string clauseId, IReadOnlyList<string> draws, CancellationToken cancellationToken)
    {
        foreach (var draw in draws)
        {
            if (await StandsAsync(record, clauseId, draw, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> EntitlementStandsAsync(CaseRecord record, string id, CancellationToken cancellationToken)
    {
        var row = await tables.Cases.ReadOrNewAsync(record.CaseId, EntitlementRow.Key(id), cancellationToken);
        return (row.IsStored() ? EntitlementRow.Read(row, record.Cipher).State : EntitlementState.Open) switch
        {
            EntitlementState.Granted => true,
            EntitlementState.Declined or EntitlementState.Revoked => false,
            // Not there: somebody may be about to ask.
            EntitlementState.Open or EntitlementState.Applied => CanGain(record.Case),
        };
    }

    private async Task<bool> VouchersStandAsync(CaseRecord record, string clauseId, int attempt, CancellationToken cancellationToken)
    {
        var city = cities.FindCity(record.File.CityKey) ?? throw new UnreadableRowException("A case is of no known city.");
        var budgets = await issue.FindAsync(record.CaseId, attempt, city, cancellationToken);
        foreach (var budget in budgets)
        {
            if (await ledger.IssuedAsync(budget, record.CaseId, attempt, cancellationToken) is not { } issued)
            {
                return CanGain(record.Case);
            }

            foreach (var voucher in issued.Where(voucher => VoucherClaim.ClauseOf(voucher.ClaimId) == clauseId))
            {
                if (voucher.VoucherId is { } number && await VoucherStandsAsync(budget, number, cancellationToken))
                {
                    return true;
                }
            }
        }

        return budgets.Count == 0 && CanGain(record.Case);
    }

    /// <summary>One that ended unused, with all its money back in the budget, does not; one of before vouchers had accounts of their own does.</summary>
    private async Task<bool> VoucherStandsAsync(BudgetKey budget, string number, CancellationToken cancellationToken)
    {
        var row = await tables.Ledger.ReadOrNewAsync(budget.Partition, VoucherRow.Key(number), cancellationToken);
        return !row.IsStored() || VoucherRow.Read(row).IsKept();
    }
}
