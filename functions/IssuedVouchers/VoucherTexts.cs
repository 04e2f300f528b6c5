using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Functions.IssuedVouchers.Redeeming;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.IssuedVouchers;

/// <summary>Names of what vouchers are made of, in a language.</summary>
internal static class VoucherTexts
{
    /// <summary>A state of a voucher.</summary>
    public static string State(VoucherState state, Language language) => In(language, $"VoucherState{state}");

    /// <summary>A kind of vouchers.</summary>
    public static string Type(VoucherType type, Language language) => In(language, $"VoucherType{type}");

    /// <summary>What a booking did.</summary>
    public static string Movement(MovementKind kind, Language language) => In(language, $"VoucherMovement{kind}");

    /// <summary>An account of the ledger: the budget, a voucher's balance, one of its purses.</summary>
    /// <param name="code">Its stable code, as bookings name it.</param>
    /// <param name="language">The language.</param>
    public static string Account(string code, Language language)
    {
        var parts = code.Split(':');
        TextKey? key = code == LedgerLine.Budget ? TextKey.VoucherAccountBudget
            : parts.Length == 1 ? TextKey.VoucherAccountBalance
            : WireNames.Parse<VoucherPurse>(parts[1]) switch
            {
                VoucherPurse.Earmarked => TextKey.VoucherAccountEarmarked,
                VoucherPurse.Payable => TextKey.VoucherAccountPayable,
                VoucherPurse.Paid => TextKey.VoucherAccountPaid,
                VoucherPurse.Owed => TextKey.VoucherAccountOwed,
                VoucherPurse.Balance or VoucherPurse.Returned or null => (TextKey?)null,
            };
        return key is { } known ? Wording.In(language, new Text(known, parts[0])) : code;
    }

    /// <summary>A heading of a certificate, a file or a statement.</summary>
    public static string Label(string name, Language language) => In(language, $"VoucherLabel{name}");

    /// <summary>Why a voucher is worth less than its claim, or was not issued; null when it is worth all of it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="issued">What became of it.</param>
    /// <param name="language">The language.</param>
    public static string? Shortage(VoucherClaim claim, IssuedVoucher issued, Language language) => (issued.Limit, issued.VoucherId) switch
    {
        (DrawLimit.Pool, not null) => Wording.In(language, new Text(TextKey.VoucherShortPool, claim.PoolFen / 100m ?? 0m)),
        (DrawLimit.Pool, null) => Wording.In(language, new Text(TextKey.VoucherNoPool, claim.PoolFen / 100m ?? 0m)),
        (DrawLimit.Budget, not null) => Wording.In(language, new Text(TextKey.VoucherShortBudget)),
        (DrawLimit.Budget, null) => Wording.In(language, new Text(TextKey.VoucherNoBudget)),
        (DrawLimit.OtherCase, _) => Wording.In(language, new Text(TextKey.VoucherDrawnElsewhere)),
        (null, _) => null,
    };

    private static string In(Language language, string key) => Wording.In(language, new Text(Enum.Parse<TextKey>(key)));
}
