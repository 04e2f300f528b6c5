using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>
/// Makes settlement files: writes the file down with the claims it is for, then books each, then closes it. What was cut off in between stays the
/// department's unfinished file: the same key goes on, and so does everybody who may order one; until then no other is begun.
/// </summary>
internal sealed class SettlementDesk(
    SettlementStore store, PayableClaims payable, ClaimSettler settler, CityLedger ledger, PolicyCatalogue packs, TimeProvider clock)
{
    /// <summary>The most claims in one file; what is over waits for the next.</summary>
    internal const int MostClaims = 1000;

    /// <summary>Makes the file, or finishes the one that the same key began. 422 for a department that no clause names, 409 while it has another that is not finished.</summary>
    public async Task<Answer<Settlement>> MakeAsync(City city, Settlement ordered, string bodyDigest, CancellationToken cancellationToken)
    {
        if (!ResponsibleDepartment.Among(packs).Contains(ordered.Department))
        {
            return new Refusal.ValidationFailed(new FieldError("department", FieldFault.UnknownValue));
        }

        while (true)
        {
            var row = await store.ReadAsync(city, ordered.SettlementId, cancellationToken);
            if (row.IsStored())
            {
                return SettlementRow.DigestOf(row) == bodyDigest
                    ? await FinishAsync(city, row, new JournalActor(ordered.MadeBy, ordered.MadeAs, null), cancellationToken)
                    : new Refusal.IdempotencyKeyReused();
            }

            var department = await store.ReadDepartmentAsync(city, ordered.Department, cancellationToken);
            if (SettlementRow.UnfinishedOf(department) is { } other && other != ordered.SettlementId)
            {
                return new Refusal.SettlementUnfinished(other);
            }

            // Begun by this request or another: the next look finds it.
            await store.BeginAsync(await DraftAsync(city, ordered, bodyDigest, cancellationToken), department, cancellationToken);
        }
    }

    /// <summary>Finishes a file that was cut off; a finished one is answered as it is. Null when there is none.</summary>
    public async Task<Settlement?> FinishAsync(City city, string settlementId, JournalActor by, CancellationToken cancellationToken)
    {
        var row = await store.ReadAsync(city, settlementId, cancellationToken);
        return row.IsStored() ? await FinishAsync(city, row, by, cancellationToken) : null;
    }

    private async Task<TableEntity> DraftAsync(City city, Settlement ordered, string bodyDigest, CancellationToken cancellationToken)
    {
        var found = await payable.OfAsync(city, cancellationToken);
        var items = found.Claims.Where(one => one.Department == ordered.Department).Take(MostClaims).Select(one => new SettlementItem(one.Claim.Number, one.Claim.RedemptionId));
        return SettlementRow.Write(city.Key, ordered with { Unreadable = found.Unreadable }, bodyDigest, [.. items]);
    }

    private async Task<Settlement> FinishAsync(City city, TableEntity row, JournalActor by, CancellationToken cancellationToken)
    {
        var settlement = SettlementRow.Read(row);
        if (settlement.IsClosed)
        {
            return settlement;
        }

        var unreadable = await settler.SettleAsync(SettlementRow.ItemsOf(row), settlement.SettlementId, by, cancellationToken);
        return await CloseAsync(city, settlement, unreadable, by, cancellationToken);
    }

    /// <summary>Closes the file with what is in it. Who comes second leaves it as it is, unless a claim was booked after it had been closed.</summary>
    private async Task<Settlement> CloseAsync(
        City city, Settlement settlement, IReadOnlyList<string> unreadable, JournalActor by, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await store.ReadAsync(city, settlement.SettlementId, cancellationToken);
            var department = await store.ReadDepartmentAsync(city, settlement.Department, cancellationToken);
            var claims = await ledger.ClaimsAsync(city, cancellationToken);
            var paid = claims.Readable.Where(claim => claim.SettlementId == settlement.SettlementId).ToList();
            var stored = SettlementRow.Read(row);
            if (stored.IsClosed && stored.Claims == paid.Count)
            {
                return stored;
            }

            var closed = Closed(stored, paid, [.. unreadable.Union(claims.Unreadable)], by);
            if (await store.CloseAsync(SettlementRow.Write(row, closed), department, cancellationToken))
            {
                return closed;
            }
        }
    }

    private Settlement Closed(Settlement stored, List<Redemption> paid, IReadOnlyList<string> unreadable, JournalActor by) => stored with
    {
        IsClosed = true,
        Claims = paid.Count,
        SumFen = paid.Sum(claim => claim.GrantedFen ?? 0),
        Unreadable = [.. stored.Unreadable.Union(unreadable)],
        ClosedAt = stored.ClosedAt ?? clock.GetUtcNow(),
        ClosedBy = stored.ClosedBy ?? by.Subject,
    };
}
