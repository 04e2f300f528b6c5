using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>Maps a claim to its row beside its voucher.</summary>
internal static class RedemptionRow
{
    /// <summary>What the keys of all claims begin with.</summary>
    public const string Prefix = "redemption:";

    /// <summary>What comes after the last of them.</summary>
    public const string AfterLast = "redemption;";

    private const string Claim = "Claim";
    private const string Words = "Words";

    /// <summary>The key.</summary>
    public static string Key(string number, string redemptionId) => $"{Prefix}{number}:{redemptionId}";

    /// <summary>The claim's id, as its row's key says.</summary>
    public static string IdOf(string rowKey) => rowKey[(rowKey.LastIndexOf(':') + 1)..];

    /// <summary>A new row with its sealed words.</summary>
    public static TableEntity Write(string partition, Redemption redemption, RedemptionWords words, CaseCipher cipher) =>
        Write(new TableEntity(partition, Key(redemption.Number, redemption.RedemptionId)), redemption, words, cipher);

    /// <summary>The row as it was read, with the claim and the words as they are to be.</summary>
    public static TableEntity Write(TableEntity row, Redemption redemption, RedemptionWords words, CaseCipher cipher)
    {
        row[Words] = cipher.Seal(row.RowKey, Words, CaseJson.Write(words));
        return Write(row, redemption);
    }

    /// <summary>The row as it was read, with the claim as it is to be and its words as they are.</summary>
    public static TableEntity Write(TableEntity row, Redemption redemption)
    {
        row[Claim] = CaseJson.Write(redemption);
        return row;
    }

    /// <exception cref="UnreadableRowException">The row holds no claim.</exception>
    public static Redemption Read(TableEntity row) => CaseJson.Read<Redemption>(row.ReadText(Claim));

    /// <exception cref="UnreadableRowException">The row holds no words.</exception>
    public static RedemptionWords ReadWords(TableEntity row, CaseCipher cipher) => CaseJson.Read<RedemptionWords>(
        row.ReadText(Words) is { } words ? cipher.Open(row.RowKey, Words, words) : null);
}
