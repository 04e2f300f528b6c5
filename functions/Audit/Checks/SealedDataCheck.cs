using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Everything sealed opens with the case's key at its own place, and the words of decisions are those that were committed to.</summary>
/// <param name="log">What the log says of the case, and of who may have it erased.</param>
internal sealed class SealedDataCheck(LogView log) : ICaseCheck
{
    private static readonly string Mark = Envelope.Algorithm + ".";

    /// <inheritdoc/>
    public Verdict Check(OpenedCase opened)
    {
        if (opened.Record is not { Cipher: var cipher } record)
        {
            return Verdict.Of(CheckName.SealedData, [new Inconsistency(opened.Stored.CaseId, CaseRow.Key, null, "The case's key can't be opened.")]);
        }

        if (record.File is { IsErased: true, Erasure: { } erasure })
        {
            return Verdict.OfErased(CheckName.SealedData, erasure, new ErasureFaults(opened, erasure, log).All());
        }

        var fields = opened.Stored.Rows.SelectMany(row => Fields(row).Select(field => (row, field))).ToList();
        return Verdict.Of(
            CheckName.SealedData,
            [.. fields.Where(entry => !Opens(entry.row, entry.field, cipher)).Select(entry => Of(opened, entry.row, $"The sealed {entry.field} can't be opened.")), .. Words(opened, cipher)],
            ("fields", $"{fields.Count}"));
    }

    private static IEnumerable<string> Fields(TableEntity row) => row
        .Where(property => property.Key != CaseRow.KeyColumn && property.Value is string text && text.StartsWith(Mark, StringComparison.Ordinal))
        .Select(property => property.Key);

    private static bool Opens(TableEntity row, string field, CaseCipher cipher)
    {
        try
        {
            return cipher.Open(row.RowKey, field, LongText.Read(row, field)!).Length >= 0;
        }
        catch (Exception broken) when (broken is SealBrokenException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private static IEnumerable<Inconsistency> Words(OpenedCase opened, CaseCipher cipher) => opened.Journal
        .Where(row => !Holds(row, cipher))
        .Select(row => Of(opened, row.Row, "The words are not those that the entry was made with."));

    private static bool Holds(OpenedJournalRow row, CaseCipher cipher)
    {
        try
        {
            var words = JournalRow.ReadWords(row.Row, cipher);
            var committed = row.Entries[0].ReasonCommitment;
            return words is null
                ? committed is null
                : committed is not null && new Commitment(words.Salt, committed).Holds(CaseJson.Write(new DecisionWords(words.Reason, words.LegalBasis, words.Remedy)));
        }
        catch (Exception broken) when (broken is SealBrokenException or UnreadableRowException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static Inconsistency Of(OpenedCase opened, TableEntity row, string what) =>
        new(opened.Stored.CaseId, row.RowKey, RowNames.SequenceOf(row.RowKey), what);
}
