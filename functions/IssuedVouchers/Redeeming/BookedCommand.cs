using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>The booking of one command on a voucher: who did what under which key and why, its lines, and the sealed answer that the same key gets again.</summary>
/// <param name="CommandId">The same for the same person, voucher and key.</param>
/// <param name="BodyDigest">Digest of route and body.</param>
/// <param name="Moved">What was done, as the case's journal says it.</param>
/// <param name="Version">The voucher's version afterwards.</param>
/// <param name="By">Who did it.</param>
/// <param name="Entry">The booking.</param>
internal sealed record BookedCommand(string CommandId, string BodyDigest, VoucherMoved Moved, int Version, JournalActor By, LedgerEntry Entry)
{
    /// <summary>The column that tells bookings of commands from those of steps.</summary>
    public const string MovedField = "Moved";

    /// <summary>The sealed field of the answer.</summary>
    public const string AnswerField = "Answer";

    /// <summary>The sealed field of the reason.</summary>
    public const string ReasonField = "Reason";

    private const string EntryField = "Entry";
    private const string Command = "Command";

    /// <summary>The answer, sealed; null for the service's own doing.</summary>
    public string? Answer { get; init; }

    /// <summary>What was written about it, sealed; null for nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>The key of the booking: beside those of the issue.</summary>
    public static string Key(VoucherAccount account, string commandId) => $"entry:{account.CaseId}:{account.Attempt}:{commandId}";

    /// <summary>The row.</summary>
    public TableEntity Write(string partition, VoucherAccount account)
    {
        var row = new TableEntity(partition, Key(account, CommandId))
        {
            [Command] = CommandId,
            ["BodyDigest"] = BodyDigest,
            [MovedField] = CaseJson.Write(Moved),
            ["Version"] = Version,
            ["By"] = CaseJson.Write(By),
        };
        LongText.Write(row, EntryField, CaseJson.Write(Entry));
        WriteSealed(row, AnswerField, Answer);
        WriteSealed(row, ReasonField, Reason);
        return row;
    }

    /// <exception cref="UnreadableRowException">The row holds no booking of a command.</exception>
    public static BookedCommand Read(TableEntity row) => new(
        row.NeedText(Command),
        row.NeedText("BodyDigest"),
        CaseJson.Read<VoucherMoved>(row.ReadText(MovedField)),
        row.ReadInt32("Version") ?? throw new UnreadableRowException("A booking names no version."),
        CaseJson.Read<JournalActor>(row.ReadText("By")),
        CaseJson.Read<LedgerEntry>(LongText.Read(row, EntryField)))
    {
        Answer = LongText.Read(row, AnswerField),
        Reason = LongText.Read(row, ReasonField),
    };

    private static void WriteSealed(TableEntity row, string field, string? text)
    {
        if (text is not null)
        {
            LongText.Write(row, field, text);
        }
    }
}
