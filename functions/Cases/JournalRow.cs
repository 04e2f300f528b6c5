using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Cases;

/// <summary>Maps the entries of one transition, and what its notices say, to one <c>journal:{sequence}</c> row and back.</summary>
internal static class JournalRow
{
    /// <summary>Row keys of journal rows lie from here ...</summary>
    public const string First = "journal:";

    /// <summary>... to here.</summary>
    public const string AfterLast = "journal;";

    private const string Entries = "Entries";
    private const string Words = "Words";
    private const string Notices = "Notices";

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

    /// <summary>Adds what the transition's notices say, by their ids.</summary>
    public static void WriteNotices(TableEntity row, IReadOnlyDictionary<string, NoticeContent> contents, CaseCipher cipher)
    {
        if (contents.Count > 0)
        {
            LongText.Write(row, Notices, cipher.Seal(row.RowKey, Notices, CaseJson.Write(contents)));
        }
    }

    /// <summary>What a notice of the row's transition says.</summary>
    /// <exception cref="UnreadableRowException">It is not there or can't be read.</exception>
    public static NoticeContent ReadNotice(TableEntity row, string id, CaseCipher cipher)
    {
        var contents = CaseJson.Read<Dictionary<string, NoticeContent>>(LongText.Read(row, Notices) is { } text ? cipher.Open(row.RowKey, Notices, text) : null);
        return contents.GetValueOrDefault(id) ?? throw new UnreadableRowException("A notice has no content.");
    }

    /// <summary>The row's entries, at least one.</summary>
    /// <exception cref="UnreadableRowException">They can't be read.</exception>
    public static IReadOnlyList<JournalEntry> Read(TableEntity row)
    {
        // JSON may hold null where the type says that there is an entry.
        var stored = CaseJson.Read<IReadOnlyList<JournalEntry?>>(row.ReadText(Entries));
        var entries = stored.OfType<JournalEntry>().Where(entry => entry is { Event: not null, Actor: not null }).ToList();
        return entries.Count > 0 && entries.Count == stored.Count ? entries : throw new UnreadableRowException("A journal row has no entry, or one that says nothing.");
    }

    public static JournalWords? ReadWords(TableEntity row, CaseCipher cipher) =>
        LongText.Read(row, Words) is { } sealedWords ? CaseJson.Read<JournalWords>(cipher.Open(row.RowKey, Words, sealedWords)) : null;
}
