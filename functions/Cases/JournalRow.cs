using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Maps the entries of one transition to one <c>journal:{sequence}</c> row and back.</summary>
internal static class JournalRow
{
    /// <summary>Row keys of journal rows lie from here ...</summary>
    public const string First = "journal:";

    /// <summary>... to here.</summary>
    public const string AfterLast = "journal;";

    private const string Entries = "Entries";
    private const string Words = "Words";

    public static string Key(long sequence) => $"{First}{sequence:D10}";

    public static TableEntity Write(string caseId, IReadOnlyList<JournalEntry> entries, JournalWords? words, CaseCipher cipher)
    {
        var key = Key(entries[0].Sequence);
        var row = new TableEntity(caseId, key) { [Entries] = CaseJson.Write(entries) };
        if (words is not null)
        {
            LongText.Write(row, Words, cipher.Seal(key, Words, CaseJson.Write(words)));
        }

        return row;
    }

    public static IReadOnlyList<JournalEntry> Read(TableEntity row) => CaseJson.Read<IReadOnlyList<JournalEntry>>(row.GetString(Entries));

    public static JournalWords? ReadWords(TableEntity row, CaseCipher cipher) =>
        LongText.Read(row, Words) is { } sealedWords ? CaseJson.Read<JournalWords>(cipher.Open(row.RowKey, Words, sealedWords)) : null;
}
