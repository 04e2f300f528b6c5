using System.Security.Cryptography;
using System.Text;
using OpcOnboarding.Durable.Client;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Export.Report;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Texts;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Export;

/// <summary>The files of an archive while it is made. Everything that is hashed is kept as the exact text that was hashed.</summary>
internal sealed class ArchiveFiles
{
    private readonly Dictionary<string, byte[]> files = [];

    /// <summary>Content by name.</summary>
    public IReadOnlyDictionary<string, byte[]> All => files;

    /// <summary><c>journal.json</c>: the text of each entry; <c>words.json</c>: the words that entries are committed to, with their salts.</summary>
    public void AddJournal(OpenedCase opened)
    {
        AddJson("journal.json", opened.Entries.Select(entry => CaseJson.Write(entry)));
        AddJson("words.json", opened.Journal.Select(row => Words(row, opened.Record!.Cipher)).OfType<ArchivedWords>());
    }

    /// <summary><c>forms/{version}.json</c>: each version of the form.</summary>
    public void AddForms(StoredCase stored, CaseCipher cipher)
    {
        foreach (var row in stored.Rows.Where(row => RowNames.IsForm(row.RowKey)))
        {
            files[$"forms/{row.RowKey["form:".Length..]}.json"] = Encoding.UTF8.GetBytes(FormRow.Read(row, cipher));
        }
    }

    /// <summary><c>documents/{id}/{version}</c>: each version of each document, opened.</summary>
    public void AddDocuments(OpenedCase opened, CaseCipher cipher)
    {
        foreach (var added in opened.Entries.Select(entry => entry.Event).OfType<DocumentAdded>())
        {
            var name = DocumentBlob.Name(opened.Stored.CaseId, added.DocumentId, added.Version);
            var stored = opened.Stored.Documents.FirstOrDefault(document => document.Name == name)?.Content
                ?? throw new UnreadableRowException("A document's content is missing.");
            files[$"documents/{added.DocumentId}/{added.Version}"] = cipher.Open(name, DocumentBlob.Field, stored);
        }
    }

    /// <summary><c>history/{instance}.json</c>: what the engine recorded.</summary>
    public void AddHistory(string instanceId, IReadOnlyList<HistoryEvent> history) => AddJson($"history/{instanceId}.json", history);

    /// <summary><c>proofs.json</c>: the leaves of the case with their proofs; <c>checkpoint.txt</c> and <c>checkpoint.pem</c>: what they hold against.</summary>
    public void AddProofs(LogView log)
    {
        AddJson("proofs.json", log.Covered.Leaves.Zip(log.Proofs, (leaf, proof) => new ArchivedLeaf(leaf.Text, proof.Index, proof.Size, [.. proof.Path.Select(hash => hash.ToString())])));
        if (log.Checkpoint is { } checkpoint)
        {
            files["checkpoint.txt"] = Encoding.UTF8.GetBytes(checkpoint.Text);
            files["checkpoint.pem"] = Encoding.ASCII.GetBytes(PemEncoding.WriteString("PUBLIC KEY", log.Key.PublicKey.Span) + "\n");
        }
    }

    /// <summary><c>leaves.bin</c>: the hash of every leaf of the log, so that any earlier checkpoint that somebody kept can be held against this one.</summary>
    public void AddLeaves(byte[] hashes) => files["leaves.bin"] = hashes;

    /// <summary><c>verification.json</c>: what the service itself found when it made the archive.</summary>
    public void AddVerdicts(VerificationView verification) => AddJson("verification.json", verification);

    /// <summary><c>report.html</c> and <c>report.en.html</c>: all of it for people to read.</summary>
    public void AddReports(OpenedCase opened, CaseRecord record, VerificationView verification)
    {
        files["report.html"] = Report(Language.Chinese);
        files["report.en.html"] = Report(Language.English);

        byte[] Report(Language language) => Encoding.UTF8.GetBytes(CaseReport.Render(opened, record, verification, new ReportWords(language)));
    }

    private static ArchivedWords? Words(OpenedJournalRow row, CaseCipher cipher) => JournalRow.ReadWords(row.Row, cipher) is { } words
        ? new ArchivedWords(row.Entries[0].Sequence, words.Salt, CaseJson.Write(new DecisionWords(words.Reason, words.LegalBasis, words.Remedy)))
        : null;

    private void AddJson<T>(string name, T value) => files[name] = Encoding.UTF8.GetBytes(CaseJson.Write(value));
}

/// <summary>Words that an entry is committed to.</summary>
/// <param name="Sequence">The entry.</param>
/// <param name="Salt">Salt of its commitment.</param>
/// <param name="Text">The text that is committed to.</param>
internal sealed record ArchivedWords(long Sequence, string Salt, string Text);

/// <summary>A leaf with its proof.</summary>
/// <param name="Text">The leaf's text.</param>
/// <param name="Index">Its place in the log.</param>
/// <param name="Size">Leaves of the tree it is proved against.</param>
/// <param name="Path">Hashes beside the way up.</param>
internal sealed record ArchivedLeaf(string Text, long Index, long Size, IReadOnlyList<string> Path);
