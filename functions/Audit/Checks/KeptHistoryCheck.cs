using System.Security.Cryptography;
using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Histories that were kept are there and the ones that their row names. Part of the check of attachments.</summary>
internal static class KeptHistoryCheck
{
    /// <summary>What does not hold.</summary>
    public static IEnumerable<Inconsistency> Faults(OpenedCase opened) =>
        [.. opened.Stored.Rows.Where(row => HistoryRow.Is(row.RowKey)).SelectMany(row => Faults(opened, row)), .. KeptRowFaults.Of(opened)];

    /// <summary>Names of the blobs that rows of kept histories name.</summary>
    public static IEnumerable<string> BlobsOf(OpenedCase opened) => opened.Stored.Rows.Where(row => HistoryRow.Is(row.RowKey))
        .SelectMany(row => TryRead(row) ?? [])
        .Select(history => history.BlobName(opened.Stored.CaseId));

    /// <summary>Null for a row that can't be read.</summary>
    private static IReadOnlyList<KeptHistory>? TryRead(TableEntity row)
    {
        try
        {
            return HistoryRow.Read(row);
        }
        catch (Exception broken) when (BrokenContent.Explains(broken))
        {
            return null;
        }
    }

    private static IEnumerable<Inconsistency> Faults(OpenedCase opened, TableEntity row)
    {
        if (TryRead(row) is not { } kept)
        {
            return [new Inconsistency(opened.Stored.CaseId, row.RowKey, null, "The row of kept histories can't be read.")];
        }

        return kept.Where(history => !Holds(opened, history))
            .Select(history => new Inconsistency(opened.Stored.CaseId, history.BlobName(opened.Stored.CaseId), null, "A kept history is gone, or not the one that its row names."));
    }

    private static bool Holds(OpenedCase opened, KeptHistory history)
    {
        var name = history.BlobName(opened.Stored.CaseId);
        var found = opened.Stored.Documents.FirstOrDefault(document => document.Name == name);
        return found is { Content: { } bytes } && found.Length == bytes.Length && found.Sha256 == Convert.ToHexStringLower(SHA256.HashData(bytes))
            && (opened.Record is { File.IsErased: true } || Digest(opened, name, bytes) == history.Sha256);
    }

    private static string? Digest(OpenedCase opened, string name, byte[] stored)
    {
        try
        {
            return opened.Record is null ? null : Convert.ToHexStringLower(SHA256.HashData(opened.Record.Cipher.Open(name, DocumentBlob.Field, stored)));
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }
}
