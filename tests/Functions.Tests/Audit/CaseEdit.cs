using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Audit.Checks;
using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>One thing that an insider with the store and the data keys writes anew, fitting in all seals, in rows that may change without an entry.</summary>
/// <param name="Name">For the test's list.</param>
/// <param name="Rows">The rows to put in the place of those with their keys.</param>
internal sealed record CaseEdit(string Name, Func<StoredCase, CaseRecord, IEnumerable<TableEntity>> Rows)
{
    public static IReadOnlyList<CaseEdit> All { get; } =
    [
        OfFile("founder", file => file with { Founder = "founder-wang" }),
        OfFile("number", file => file with { CaseNumber = file.CaseNumber + "9" }),
        OfFile("city", file => file with { City = "他市" }),
        OfFile("beginning", file => file with { CreatedAt = file.CreatedAt.AddDays(-1) }),
        OfFile("finding put in", file => file with { Findings = [.. file.Findings, new CaseFinding("entity.nameZh", "invented", "名称有误", "Invented")] }),
        OfFile("notice put in", file => file with { Notices = [.. file.Notices, file.Notices[0] with { Id = "n1", JournalRow = 1, ReadAt = null }] }),
        OfFile("notice taken out", file => file with { Notices = [.. file.Notices.Skip(1)] }),
        OfFile("notice dated back", file => file with { Notices = [file.Notices[0] with { At = file.Notices[0].At.AddDays(-3) }, .. file.Notices.Skip(1)] }),
        OfFile("read in 2099", file => Read(file, new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero))),
        OfFile("read before it was written", file => Read(file, file.Notices[^1].At.AddDays(-1))),
        OfFile("another moment of a covered reading", file => file with { Notices = [file.Notices[0] with { ReadAt = file.Notices[0].ReadAt!.Value.AddSeconds(1) }, .. file.Notices.Skip(1)] }),
        OfFile("covered reading taken off", file => file with { Notices = [file.Notices[0] with { ReadAt = null }, .. file.Notices.Skip(1)] }),
        OfWords("company", words => words with { CompanyName = "另一家公司" }),
        OfWords("founder's name", words => words with { FounderName = "另一人" }),
        OfWords("outcome", words => words with { Outcomes = new Dictionary<StepKind, JsonObject>(words.Outcomes) { [StepKind.Registration] = new() { ["creditCode"] = "91000000MA0000000X" } } }),
        OfWords("file name", words => words with { FileNames = words.FileNames.ToDictionary(name => name.Key, name => name.Value + ".exe") }),
        OfWords("words about an item", words => words with { Items = new Dictionary<string, ItemWords>(words.Items) { ["item-1"] = new("另一个理由", null) } }),
        OfCommand("reason of a request", command => command with { Body = command.Body.Replace("\"reason\":\"", "\"reason\":\"其实", StringComparison.Ordinal) }),
        OfCommand("sender of a request", command => command with { Subject = "officer-tax-yancheng" }),
        OfCommand("answer to a request", command => command with { Answer = "{}" }),
        new("kept histories that are none", (stored, record) => [Sealed(HistoryRow.Write(stored.CaseId, 9_999_999_999, []))]),
        new("kept histories after a true entry", (stored, record) => [Sealed(HistoryRow.Write(stored.CaseId, record.File.Sequence, []))]),
        new("a row of no kind", (stored, record) => [Sealed(new TableEntity(stored.CaseId, "note:1") { ["Text"] = "x" })]),
    ];

    /// <summary>The case afterwards, and the rows that were written.</summary>
    public async Task<(StoredCase Altered, IReadOnlyList<TableEntity> Written)> PlayAsync(StoredCase stored, IKeyWrapper wrapper)
    {
        var record = await CaseRow.ReadAsync(stored.CaseRow!, wrapper, default);
        using var cipher = record.Cipher;
        var written = Rows(stored, record).ToDictionary(row => row.RowKey);
        return (With(stored, written), [.. written.Values]);
    }

    public override string ToString() => Name;

    private static StoredCase With(StoredCase stored, Dictionary<string, TableEntity> written) => stored with
    {
        Rows = [.. stored.Rows.Where(row => !written.ContainsKey(row.RowKey)).Concat(written.Values).OrderBy(row => row.RowKey, StringComparer.Ordinal)],
    };

    private static CaseEdit OfFile(string name, Func<CaseFile, CaseFile> change) => new(name, (stored, record) => [OfCase(record with { File = change(record.File) })]);

    private static CaseEdit OfWords(string name, Func<CaseWords, CaseWords> change) => new(name, (stored, record) => [OfCase(record with { Words = change(record.Words) })]);

    /// <summary>Of the supplement request, whose words no entry commits to.</summary>
    private static CaseEdit OfCommand(string name, Func<StoredCommand, StoredCommand> change) => new(name, (stored, record) =>
    {
        var commands = stored.Rows.Where(row => RowNames.IsCommand(row.RowKey)).Select(row => CommandRow.Read(row, record.Cipher));
        return [Sealed(CommandRow.Write(stored.CaseId, change(commands.First(command => command.Body.Contains("\"items\"", StringComparison.Ordinal))), record.Cipher))];
    });

    private static TableEntity OfCase(CaseRecord record) => Sealed(CaseRow.Write(record));

    private static CaseFile Read(CaseFile file, DateTimeOffset at) => file with { Notices = [.. file.Notices.SkipLast(1), file.Notices[^1] with { ReadAt = at }] };

    private static TableEntity Sealed(TableEntity row)
    {
        AuditedCase.SealAnew(row);
        return row;
    }
}
