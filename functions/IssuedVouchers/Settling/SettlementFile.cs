using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Writes a settlement as a file for the paying department: one line a claim, and the sum.</summary>
internal sealed class SettlementFile(CityLedger ledger, VoucherStore store, CaseStore cases, ILogger<SettlementFile> logger)
{
    private static readonly string[] Columns =
        ["Case", "Company", "Number", "Clause", "Redemption", "Invoice", "Cost", "Percent", "Granted", "DecidedOn", "Department"];

    /// <summary>The file's text.</summary>
    public async Task<string> WriteAsync(City city, Settlement settlement, Language language, CancellationToken cancellationToken)
    {
        var csv = new CsvText().Add(Columns.Select(column => VoucherTexts.Label(column, language)));
        var sum = 0L;
        foreach (var claim in (await ledger.ClaimsAsync(city, cancellationToken)).Readable.Where(claim => claim.SettlementId == settlement.SettlementId))
        {
            csv.Add(await CellsAsync(claim, settlement, cancellationToken));
            sum += claim.GrantedFen ?? 0;
        }

        return csv.Add(VoucherTexts.Label("Sum", language), null, null, null, null, null, null, null, Yuan(sum), null, null).ToString();
    }

    private async Task<IEnumerable<object?>> CellsAsync(Redemption claim, Settlement settlement, CancellationToken cancellationToken)
    {
        var voucher = await store.FindAsync(claim.Number, cancellationToken) ?? throw new UnreadableRowException("A claim's voucher is gone.");
        var stored = await store.FindRedemptionAsync(voucher, claim.RedemptionId, cancellationToken) ?? throw new UnreadableRowException("A claim is gone.");
        var (number, company, invoice) = await PayeeAsync(claim, stored, cancellationToken);
        return
        [
            number, company, claim.Number, $"{voucher.Account.ClauseId} {voucher.Account.TitleZh}", claim.RedemptionId,
            invoice, Yuan(claim.CostFen), claim.Percent, Yuan(claim.GrantedFen ?? 0),
            claim.DecidedAt is { } at ? BusinessHours.BeijingDate(at).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
            settlement.Department,
        ];
    }

    /// <summary>Who is paid for what. Of an erased case only the number is left, and nothing of one that can't be read: the other lines must not wait for it.</summary>
    private async Task<(string? Number, string? Company, string? Invoice)> PayeeAsync(Redemption claim, StoredRedemption stored, CancellationToken cancellationToken)
    {
        try
        {
            var record = await cases.GetAsync(claim.CaseId, cancellationToken);
            using var cipher = record.Cipher;
            return (record.File.CaseNumber, record.Words.CompanyName, record.File.IsErased ? null : RedemptionRow.ReadWords(stored.Row, cipher).InvoiceNumber);
        }
        catch (Exception unreadable) when (unreadable is UnreadableRowException or SealBrokenException)
        {
            logger.LogError("Claim {RedemptionId} stands in its file without a payee: {Failure}", claim.RedemptionId, FailureTrace.Of(unreadable));
            return (null, null, null);
        }
    }

    private static decimal Yuan(long fen) => fen / 100m;
}
