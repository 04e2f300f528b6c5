using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Functions.IssuedVouchers.Redeeming;

/// <summary>A command on a voucher, as it came in at the door of its case.</summary>
/// <param name="Entered">The case and who calls.</param>
/// <param name="Number">The voucher's number.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Target">The claim concerned; null for none.</param>
/// <param name="Body">With what.</param>
/// <param name="Key">Under which key.</param>
/// <param name="Expected">The version that <c>If-Match</c> names.</param>
internal sealed record VoucherCall(CaseDoor.Entered Entered, string Number, MovementKind Kind, string? Target, RequestBody Body, IdempotencyKey Key, ExpectedVersion Expected)
{
    /// <summary>The same for the same person, voucher and key: one key on two vouchers names two commands.</summary>
    public string CommandId => IdOf(Record.CaseId, Number, User.Subject, Key.Value);

    /// <summary>What the key would name among the commands of the case itself.</summary>
    public string CaseCommandId => Commands.CommandId.Of(Record.CaseId, User.Subject, Key.Value);

    /// <summary>Digest of what was ordered.</summary>
    public string BodyDigest => Commands.CommandId.BodyDigest($"vouchers {Number} {Kind} {Target}", Body.Text, Record.Cipher);

    /// <summary>The case.</summary>
    public CaseRecord Record => Entered.Record;

    /// <summary>Who calls.</summary>
    public CurrentUser User => Entered.User;

    /// <summary>Whether the caller decides claims: sits at the vouchers' desk of the case's district.</summary>
    public bool IsDesk => Entered.Viewer.IsOfficer && User.SitsAt(Department.Vouchers);

    /// <summary>The id of a command on a voucher.</summary>
    public static string IdOf(string caseId, string number, string subject, string key) => Commands.CommandId.Of($"{caseId}/{number}", subject, key);

    /// <summary>412 when the caller goes by another version than the present one; null when not.</summary>
    public Refusal? Outdated(int present) => Expected.Number is { } number && number != present ? new Refusal.PreconditionFailed(present) : null;

    /// <summary>Whether the caller is the head of that desk.</summary>
    public bool IsHead => IsDesk && User.Is(Role.DepartmentHead);
}
