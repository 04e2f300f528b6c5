using System.Security.Cryptography;
using OpcOnboarding.Functions.Audit.Log;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Forms, documents, commands and entitlements are those that the journal names, and kept histories those that their rows name.</summary>
internal sealed class AttachmentCheck : ICaseCheck
{
    // As the storage account has it; for auditors to find what is named.
    private const string Container = "documents";

    /// <inheritdoc/>
    public Verdict Check(OpenedCase opened)
    {
        var documents = opened.Entries.Where(entry => entry.Event is DocumentAdded).ToList();
        IReadOnlyList<Inconsistency> found =
            [.. documents.SelectMany(entry => Document(opened, entry, (DocumentAdded)entry.Event)), .. Forms(opened), .. Commands(opened), .. EntitlementRows.Faults(opened), .. KeptHistoryCheck.Faults(opened)];
        (string, string)[] evidence = [("documents", $"{documents.Count}"), .. Unnamed(opened, documents)];
        return opened.Record?.File is { IsErased: true, Erasure: { } erasure }
            ? Verdict.OfErased(CheckName.Attachments, erasure, found, evidence)
            : Verdict.Of(CheckName.Attachments, found, evidence);
    }

    /// <summary>Blobs of the case that nothing names: an upload that was cut off leaves one, and so may somebody with the storage key. Nobody is shown them, so that nothing is wrong with the case.</summary>
    private static IEnumerable<(string Name, string Value)> Unnamed(OpenedCase opened, IEnumerable<JournalEntry> documents)
    {
        var named = documents.Select(entry => (DocumentAdded)entry.Event).Select(added => DocumentBlob.Name(opened.Stored.CaseId, added.DocumentId, added.Version))
            .Concat(KeptHistoryCheck.BlobsOf(opened))
            .ToHashSet(StringComparer.Ordinal);
        var unnamed = opened.Stored.Documents.Select(document => document.Name).Where(name => !named.Contains(name)).Order(StringComparer.Ordinal).ToList();
        return unnamed.Count == 0 ? [] : [("unnamedBlobs", $"{unnamed.Count}"), ("unnamedIn", Container), ("firstUnnamed", unnamed[0])];
    }

    private static IEnumerable<Inconsistency> Document(OpenedCase opened, JournalEntry entry, DocumentAdded added)
    {
        var name = DocumentBlob.Name(opened.Stored.CaseId, added.DocumentId, added.Version);
        var found = opened.Stored.Documents.FirstOrDefault(document => document.Name == name);
        var what = found is null ? "The document is gone."
            : !IsAsListed(found) ? "The document's bytes or properties are not those it was stored with."
            : opened.Record is { File.IsErased: true } ? null
            : Digest(opened, found) is not { } digest ? "The document can't be opened."
            : digest != added.Sha256 ? "The document is not the one that the entry names."
            : null;
        return what is null ? [] : [new Inconsistency(opened.Stored.CaseId, name, entry.Sequence, what)];
    }

    private static bool IsAsListed(StoredDocument found) =>
        found.Content is { } bytes && found.Length == bytes.Length && found.Sha256 == Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string? Digest(OpenedCase opened, StoredDocument found)
    {
        try
        {
            return opened.Record is null ? null : Convert.ToHexStringLower(SHA256.HashData(opened.Record.Cipher.Open(found.Name, DocumentBlob.Field, found.Content!)));
        }
        catch (SealBrokenException)
        {
            return null;
        }
    }

    private static IEnumerable<Inconsistency> Forms(OpenedCase opened)
    {
        var named = opened.Entries.Select(entry => entry.Event).OfType<FormSaved>().Select(saved => FormRow.Key(saved.Version)).ToHashSet();
        var stored = opened.Stored.Rows.Select(row => row.RowKey).Where(RowNames.IsForm).ToHashSet();
        return [
            .. named.Except(stored).Select(key => Of(opened, key, "The version of the form is gone.")),
            .. stored.Except(named).Select(key => Of(opened, key, "No entry names this version of the form.")),
        ];
    }

    /// <summary>A decided command has its entry, and an entry with a command has the decided command.</summary>
    private static IEnumerable<Inconsistency> Commands(OpenedCase opened)
    {
        var rows = opened.Stored.Rows.Where(row => RowNames.IsCommand(row.RowKey)).ToDictionary(row => row.RowKey);
        foreach (var (journal, entries) in opened.Journal.Where(row => HasRow(row.Entries)))
        {
            var key = CommandRow.Key(entries[0].CommandId!);
            if (!rows.Remove(key, out var row))
            {
                yield return Of(opened, key, "The command of an entry is gone.");
            }
            else if (!IsDecidedAs(row, entries))
            {
                yield return Of(opened, key, "The command was decided otherwise in the journal.");
            }
            else if (entries[0].Event is not RetryOrdered && opened.Record is { File.IsErased: false } record && !CommandWords.Hold(row, journal, record.Cipher))
            {
                yield return Of(opened, key, "The words of the command are not those of its entry.");
            }
        }

        foreach (var key in rows.Where(row => StatusOf(row.Value) != CaseJson.Name(CommandStatus.Pending)).Select(row => row.Key))
        {
            yield return Of(opened, key, "No entry names this decided command.");
        }
    }

    /// <summary>What brings a draft, a form or a document is remembered with what it brings.</summary>
    private static bool HasRow(IReadOnlyList<JournalEntry> entries) =>
        entries[0].CommandId is not null && (entries[0].Transition is not null || entries[0].Event is CommandRejected or RetryOrdered or EntitlementMoved);

    /// <summary>An ordered retry has its entry before it is carried out.</summary>
    private static bool IsDecidedAs(TableEntity row, IReadOnlyList<JournalEntry> entries)
    {
        var rejected = entries.Select(entry => entry.Event).OfType<CommandRejected>().FirstOrDefault();
        return (StatusOf(row) == CaseJson.Name(rejected is null ? CommandStatus.Accepted : CommandStatus.Rejected) && row["Code"] as string == rejected?.Code)
            || entries[0].Event is RetryOrdered;
    }

    private static string? StatusOf(TableEntity row) => row["Status"] as string;

    private static Inconsistency Of(OpenedCase opened, string row, string what) => new(opened.Stored.CaseId, row, RowNames.SequenceOf(row), what);
}
