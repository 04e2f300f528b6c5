using System.Text.Json;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.Operations;

/// <summary>An administrator's order to begin a stopped case again.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="User">Who orders it.</param>
/// <param name="Reason">Why; kept sealed in the journal.</param>
/// <param name="CommandId">The same for the same key.</param>
/// <param name="BodyText">As sent.</param>
internal sealed record RetryOrder(string CaseId, CurrentUser User, string Reason, string CommandId, string BodyText)
{
    private const int LongestReason = 500;

    /// <summary>Digest of what was ordered, under the case's key.</summary>
    public string BodyDigest(CaseCipher cipher) => Commands.CommandId.BodyDigest($"retry/{CaseId}", BodyText, cipher);

    /// <summary>Reads the order, or says what is wrong with it.</summary>
    public static Answer<RetryOrder> Read(string caseId, CurrentUser user, RequestBody body, IdempotencyKey key)
    {
        var reason = body.Root.TryGetProperty("reason", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()!.Trim() : "";
        return reason.Length switch
        {
            0 => new Refusal.ValidationFailed(new FieldError("reason", FieldFault.Required)),
            > LongestReason => new Refusal.ValidationFailed(new FieldError("reason", FieldFault.TooLong, LongestReason)),
            _ => new RetryOrder(caseId, user, reason, Commands.CommandId.Of(caseId, user.Subject, key.Value), body.Text),
        };
    }

    /// <summary>The command as its row remembers it.</summary>
    public StoredCommand ToStored(CommandStatus status, CaseCipher cipher) => new(CommandId, User.Subject, BodyDigest(cipher), status) { Body = BodyText };
}
