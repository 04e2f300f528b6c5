using System.Globalization;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Accounts;

/// <summary>Maps a voucher's account to its row beside its budget, so that both change in one transaction.</summary>
internal static class VoucherRow
{
    /// <summary>What the keys of all accounts begin with.</summary>
    public const string Prefix = "voucher:";

    /// <summary>What comes after the last of them.</summary>
    public const string AfterLast = "voucher;";

    /// <summary>The column that names the booking which the case's journal does not have yet.</summary>
    public const string Unrecorded = "Unrecorded";

    private const string Account = "Account";
    private const string ValidTo = "ValidTo";

    /// <summary>The key.</summary>
    public static string Key(string number) => Prefix + number;

    /// <summary>A day as rows hold it: its order is that of the days.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A new row.</summary>
    public static TableEntity Write(string partition, VoucherAccount account) => Write(new TableEntity(partition, Key(account.Number)), account);

    /// <summary>The row as it was read, with the account as it is to be.</summary>
    public static TableEntity Write(TableEntity row, VoucherAccount account)
    {
        row[Account] = CaseJson.Write(account);
        row[ValidTo] = Day(account.ValidTo);
        row[Unrecorded] = account.Unrecorded;
        return row;
    }

    /// <exception cref="UnreadableRowException">The row holds no account.</exception>
    public static VoucherAccount Read(TableEntity row) => CaseJson.Read<VoucherAccount>(row.ReadText(Account));
}
