using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Outcomes.Vouchers;
using OpcOnboarding.Functions.IssuedVouchers.Accounts;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>The booking of one command on a voucher: who did what under which key, its lines, and the sealed answer that the same key gets again.</summary>
/// <param name="CommandId">The same for the same person, voucher and key.</param>
/// <param name="BodyDigest">Digest of route and body.</param>
/// <param name="Kind">What was done, as the statement names it.</param>
/// <param name="By">Subject of who did it; <see cref="Service"/> for the service itself.</param>
/// <param name="Entry">The booking.</param>
/// <param name="Answer">The answer, sealed; null for the service's own.</param>
internal sealed record BookedCommand(string CommandId, string BodyDigest, MovementKind Kind, string By, LedgerEntry Entry, string? Answer)
{
    /// <summary>Who moves money when no person does.</summary>
    public const string Service = "service";

    /// <summary>The sealed field of the answer.</summary>
    public const string AnswerField = "Answer";

    private const string EntryField = "Entry";
    private const string Command = "Command";

    /// <summary>The key of the booking: beside those of the issue.</summary>
    public static string Key(VoucherAccount account, string commandId) => $"entry:{account.CaseId}:{account.Attempt}:{commandId}";

    /// <summary>The row.</summary>
    public TableEntity Write(string partition, VoucherAccount account)
    {
        var row = new TableEntity(partition, Key(account, CommandId))
        {
            [Command] = CommandId,
            ["BodyDigest"] = BodyDigest,
            ["Kind"] = Kind.ToString(),
            ["By"] = By,
            ["Number"] = account.Number,
        };
        LongText.Write(row, EntryField, CaseJson.Write(Entry));
        if (Answer is not null)
        {
            LongText.Write(row, AnswerField, Answer);
        }

        return row;
    }

    /// <exception cref="UnreadableRowException">The row holds no booking of a command.</exception>
    public static BookedCommand Read(TableEntity row) => new(
        row.GetString(Command) ?? throw new UnreadableRowException("A booking names no command."),
        row.GetString("BodyDigest") ?? "",
        Enum.TryParse<MovementKind>(row.GetString("Kind"), out var kind) ? kind : throw new UnreadableRowException("A booking is of no known kind."),
        row.GetString("By") ?? "",
        CaseJson.Read<LedgerEntry>(LongText.Read(row, EntryField)),
        LongText.Read(row, AnswerField));
}
