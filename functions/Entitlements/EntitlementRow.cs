using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Entitlements;

/// <summary>Maps what became of an entitlement to its <c>entitlement:{id}</c> row in the case's partition and back; words of people are sealed with the case's key.</summary>
internal static class EntitlementRow
{
    /// <summary>Begins the row key.</summary>
    public const string Prefix = "entitlement:";

    /// <summary>The first key after all of them.</summary>
    public const string AfterLast = "entitlement;";

    private const string Record = "Record";

    /// <summary>The row's key.</summary>
    public static string Key(string id) => Prefix + id;

    /// <summary>Puts the record into the row.</summary>
    public static void Write(TableEntity row, EntitlementRecord record, CaseCipher cipher) =>
        LongText.Write(row, Record, cipher.Seal(row.RowKey, Record, CaseJson.Write(record)));

    /// <summary>The record.</summary>
    /// <exception cref="UnreadableRowException">The row holds none.</exception>
    public static EntitlementRecord Read(TableEntity row, CaseCipher cipher) =>
        CaseJson.Read<EntitlementRecord>(cipher.Open(row.RowKey, Record, LongText.Need(row, Record)));
}
