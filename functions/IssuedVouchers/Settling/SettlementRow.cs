using System.Security.Cryptography;
using System.Text;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Maps a settlement to its row, and a department to the row that names its unfinished settlement. The claims name the settlement they are in.</summary>
internal static class SettlementRow
{
    /// <summary>What comes after the keys of all settlements, which are hexadecimal digits, and before those of departments.</summary>
    public const string AfterLast = "g";

    private const string Content = "Settlement";
    private const string Digest = "BodyDigest";
    private const string Items = "Items";
    private const string Unfinished = "Unfinished";

    /// <summary>Partition of a city's settlements.</summary>
    public static string Partition(string cityKey) => $"settlements:{cityKey}";

    /// <summary>Key of a department's row: its name, of which a key can't hold every character, as a digest.</summary>
    public static string KeyOf(string department) => $"unfinished:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(department)))}";

    /// <summary>A new row, with the claims that it is ordered for.</summary>
    public static TableEntity Write(string cityKey, Settlement settlement, string bodyDigest, IReadOnlyList<SettlementItem> items)
    {
        var row = new TableEntity(Partition(cityKey), settlement.SettlementId) { [Digest] = bodyDigest };
        LongText.Write(row, Items, CaseJson.Write(items));
        return Write(row, settlement);
    }

    /// <summary>The row as it was read, with the settlement as it is to be.</summary>
    public static TableEntity Write(TableEntity row, Settlement settlement)
    {
        row[Content] = CaseJson.Write(settlement);
        return row;
    }

    /// <exception cref="UnreadableRowException">The row holds no settlement.</exception>
    public static Settlement Read(TableEntity row) => CaseJson.Read<Settlement>(row.ReadText(Content));

    /// <summary>The claims that it was ordered for. An earlier release wrote none down: such a file is closed with what is in it.</summary>
    public static IReadOnlyList<SettlementItem> ItemsOf(TableEntity row) =>
        LongText.Read(row, Items) is { } items ? CaseJson.Read<IReadOnlyList<SettlementItem>>(items) : [];

    /// <summary>Digest of the order that made it.</summary>
    public static string? DigestOf(TableEntity row) => row.ReadText(Digest);

    /// <summary>The settlement that a department's row names, or null.</summary>
    public static string? UnfinishedOf(TableEntity department) => department.ReadText(Unfinished);

    /// <summary>The department's row, naming a settlement, or none.</summary>
    public static TableEntity Naming(TableEntity department, string? settlementId)
    {
        department[Unfinished] = settlementId;
        return department;
    }
}
