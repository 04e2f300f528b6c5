using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>One case's partition: its rows, the view, the journal.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Record">The view; null when the partition has rows but no view.</param>
/// <param name="Rows">All rows.</param>
/// <param name="Journal">The entries of each journal row, in order.</param>
/// <param name="Commands">The stored commands, by id.</param>
internal sealed record StoredCase(
    string CaseId,
    CaseRecord? Record,
    IReadOnlyList<TableEntity> Rows,
    IReadOnlyList<IReadOnlyList<JournalEntry>> Journal,
    IReadOnlyDictionary<string, StoredCommand> Commands)
{
    public OnboardingCase Case => Record!.Case;

    public CaseFile File => Record!.File;

    public IEnumerable<JournalEntry> Entries => Journal.SelectMany(row => row);

    public bool WasSubmitted => Entries.Any(entry => entry.Event is CaseOpened);

    public static async Task<StoredCase> ReadAsync(string caseId, IReadOnlyList<TableEntity> rows, IKeyWrapper wrapper)
    {
        var view = rows.SingleOrDefault(row => row.RowKey == CaseRow.Key);
        var record = view is null ? null : await CaseRow.ReadAsync(view, wrapper, CancellationToken.None);
        return new StoredCase(
            caseId,
            record,
            rows,
            [.. rows.Where(row => row.RowKey.StartsWith(JournalRow.First, StringComparison.Ordinal)).OrderBy(row => row.RowKey, StringComparer.Ordinal).Select(JournalRow.Read)],
            record is null ? new Dictionary<string, StoredCommand>() : Commanded(rows, record.Cipher));
    }

    /// <summary>What the case says of a command: its own row, or for uploads and the creation what they brought, or for vouchers what moved; null for nothing.</summary>
    public CommandStatus? StatusOf(string commandId) =>
        Commands.TryGetValue(commandId, out var command) ? command.Status
        : Entries.Any(entry => entry.CommandId == commandId && entry.Event is VoucherMoved) ? CommandStatus.Accepted
        : Record is not null && (commandId == CaseId ? File.CreationDigest is not null : File.Documents.Any(document => document.CommandId == commandId)) ? CommandStatus.Accepted
        : null;

    /// <summary>A form's version as it was saved.</summary>
    public string Form(int version) => FormRow.Read(Rows.Single(row => row.RowKey == FormRow.Key(version)), Record!.Cipher);

    private static Dictionary<string, StoredCommand> Commanded(IEnumerable<TableEntity> rows, CaseCipher cipher) => rows
        .Where(row => row.RowKey.StartsWith("command:", StringComparison.Ordinal))
        .Select(row => CommandRow.Read(row, cipher))
        .ToDictionary(command => command.CommandId);
}
