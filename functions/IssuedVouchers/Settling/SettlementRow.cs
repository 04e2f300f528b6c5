using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>Maps a settlement to its row; the claims name the settlement they are in.</summary>
internal static class SettlementRow
{
    private const string Content = "Settlement";
    private const string Digest = "BodyDigest";

    /// <summary>Partition of a city's settlements.</summary>
    public static string Partition(string cityKey) => $"settlements:{cityKey}";

    /// <summary>A new row.</summary>
    public static TableEntity Write(string cityKey, Settlement settlement, string bodyDigest) =>
        Write(new TableEntity(Partition(cityKey), settlement.SettlementId) { [Digest] = bodyDigest }, settlement);

    /// <summary>The row as it was read, with the settlement as it is to be.</summary>
    public static TableEntity Write(TableEntity row, Settlement settlement)
    {
        row[Content] = CaseJson.Write(settlement);
        return row;
    }

    /// <exception cref="UnreadableRowException">The row holds no settlement.</exception>
    public static Settlement Read(TableEntity row) => CaseJson.Read<Settlement>(row.GetString(Content));

    /// <summary>Digest of the order that made it.</summary>
    public static string? DigestOf(TableEntity row) => row.GetString(Digest);
}
