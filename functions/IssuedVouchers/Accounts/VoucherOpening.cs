using System.Globalization;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Functions.Outcomes.Vouchers;

namespace OpcOnboarding.Functions.IssuedVouchers.Accounts;

/// <summary>Opens the account of a voucher that is being issued.</summary>
internal static class VoucherOpening
{
    private const int DefaultMonths = 12;
    private const string YearMark = "year ";

    /// <summary>The account, or null when the claim got no voucher.</summary>
    /// <param name="claim">What was granted.</param>
    /// <param name="issued">What was issued for it.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="attempt">The step's attempt.</param>
    /// <param name="today">The first day.</param>
    public static VoucherAccount? Of(VoucherClaim claim, IssuedVoucher issued, string caseId, int attempt, DateOnly today) => issued.VoucherId is not { } number
        ? null
        : new VoucherAccount
        {
            Number = number,
            CaseId = caseId,
            Attempt = attempt,
            Type = claim.Type,
            PackId = OutcomeJson.Text(claim.Details, "packId"),
            ClauseId = claim.ClauseId,
            TitleZh = OutcomeJson.Text(claim.Details, "titleZh"),
            TitleEn = OutcomeJson.Text(claim.Details, "titleEn"),
            FaceFen = issued.AmountFen,
            BalanceFen = issued.AmountFen ?? 0,
            ValidFrom = today,
            ValidTo = LastDay(claim, today),
            FoundedOn = claim.FoundedOn,
            MonthlyFen = claim.MonthlyFen,
            FirstYear = YearOf(OutcomeJson.Text(claim.Details, "subject")),
        };

    /// <summary>The last day of what is granted: as the claim says, else twelve months.</summary>
    public static DateOnly LastDay(VoucherClaim claim, DateOnly today) =>
        DateOnly.TryParseExact(OutcomeJson.Text(claim.Details, "validTo"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : today.AddMonths(DefaultMonths).AddDays(-1);

    // A claim for a voucher year is called by it; a year no clause has keeps its number and is refused when it is redeemed.
    private static int YearOf(string? subject) =>
        subject is not null && subject.StartsWith(YearMark, StringComparison.Ordinal)
        && int.TryParse(subject.AsSpan(YearMark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? year
            : 1;
}
