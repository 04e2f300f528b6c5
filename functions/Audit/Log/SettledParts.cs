using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Proofs;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows.Entitlements;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>What never changes any more in rows that do change. Leaves name its digests: a later entry, or a first reading, excuses no change of it.</summary>
/// <remarks>Digests are keyed with the case's key, as there are personal data among it; once that is destroyed, only <see cref="Identity"/> can be told.</remarks>
internal static class SettledParts
{
    /// <summary>Whose case it is, its number and its place.</summary>
    public const string Identity = "case/identity";

    /// <summary>All of the case row after the entry with this number, but for readings and what the work list remembers.</summary>
    public const string State = "case/state.";

    /// <summary>The first reading of a notice.</summary>
    public const string Reading = "case/reading.";

    /// <summary>A notice, without its reading.</summary>
    public const string Notice = "case/notice.";

    /// <summary>The outcome of a step.</summary>
    public const string Outcome = "case/outcome.";

    /// <summary>The file name of a document's version.</summary>
    public const string FileName = "case/fileName.";

    private const string Findings = "case/findings";

    /// <summary>Digests by name: the row's key, a slash, the part. Rows that can't be read have none.</summary>
    public static IReadOnlyDictionary<string, string> Of(CaseRecord record, IEnumerable<TableEntity> rows)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal) { [Identity] = IdentityOf(record.File) };
        foreach (var (name, content) in record.File.IsErased ? [] : OfCase(record).Concat(rows.SelectMany(row => OfRow(row, record.Cipher))))
        {
            digests[name] = record.Cipher.DigestOf($"{name}\n{BareJson.Write(content)}");
        }

        return digests;
    }

    /// <summary>Key of the row that a part belongs to.</summary>
    public static string RowOf(string name) => name[..name.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>Name of what was decided about an entitlement; each state is reached once.</summary>
    public static string EntitlementOf(string id, EntitlementState state) => $"{EntitlementRow.Key(id)}/{CaseJson.Name(state)}";

    /// <summary>Nothing in it is secret from whoever reads the row, and it is to be told of erased cases, too.</summary>
    private static string IdentityOf(CaseFile file) => Digest.Of(System.Text.Encoding.UTF8.GetBytes(CaseJson.Write(
        new object?[] { file.CaseId, file.CaseNumber, file.CityKey, file.City, file.District, file.Founder, file.CreatedAt, file.SubmitCommand, file.IsDeleted }))).ToString();

    private static IEnumerable<(string Name, object Content)> OfCase(CaseRecord record) =>
    [
        (Findings, record.File.Findings),
        ($"{State}{record.File.Sequence}", new object[] { WithoutMarks(record.File), record.Case, record.Words }),
        .. record.File.Notices.Select(notice => (Notice + notice.Id, (object)(notice with { ReadAt = null }))),
        .. record.File.Notices.Where(notice => notice.ReadAt is not null).Select(notice => (Reading + notice.Id, (object)notice.ReadAt!)),
        .. record.Words.Outcomes.Select(outcome => (Outcome + CaseJson.Name(outcome.Key), (object)outcome.Value)),
        .. record.Words.FileNames.Select(name => (FileName + name.Key, (object)name.Value)),
    ];

    private static CaseFile WithoutMarks(CaseFile file) => file with
    {
        Notices = [.. file.Notices.Select(notice => notice with { ReadAt = null })],
        WorklistRows = [],
        WorklistForm = 0,
        StaleWorklistRows = [],
    };

    private static IReadOnlyList<(string Name, object Content)> OfRow(TableEntity row, CaseCipher cipher)
    {
        try
        {
            return RowNames.IsCommand(row.RowKey) ? [.. OfCommand(row.RowKey, CommandRow.Read(row, cipher))]
                : RowNames.IsEntitlement(row.RowKey) ? [OfEntitlement(row.RowKey, EntitlementRow.Read(row, cipher))]
                : [];
        }
        catch (Exception broken) when (BrokenContent.Explains(broken))
        {
            // The check of sealed data names it, and a part that was settled before is missing.
            return [];
        }
    }

    private static IEnumerable<(string Name, object Content)> OfCommand(string key, StoredCommand command)
    {
        yield return ($"{key}/order", new[] { command.Subject, command.BodyDigest, command.Body });
        if (command.Status != CommandStatus.Pending)
        {
            yield return ($"{key}/decision", new object?[] { command.Status, command.Code });
        }

        if (command.Answer is { } answer)
        {
            yield return ($"{key}/answer", answer);
        }
    }

    private static (string Name, object Content) OfEntitlement(string key, EntitlementRecord known) =>
        (EntitlementOf(key[EntitlementRow.Prefix.Length..], known.State), known);
}
