using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Commands;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Requests;

/// <summary>A command beside the journey's, as it came in at the door of its case: who orders what under which key.</summary>
/// <param name="Entered">The case and who calls.</param>
/// <param name="Body">With what.</param>
/// <param name="Key">Under which key.</param>
/// <param name="Route">The address.</param>
internal sealed record KeyedWrite(CaseDoor.Entered Entered, RequestBody Body, IdempotencyKey Key, string Route)
{
    /// <summary>The same for the same person, case and key, as among the journey's commands: a key names one command of the case.</summary>
    public string CommandId { get; } = Commands.CommandId.Of(Entered.Record.CaseId, Entered.User.Subject, Key.Value);

    /// <summary>Digest of what was ordered.</summary>
    public string BodyDigest => Commands.CommandId.BodyDigest(Route, Body.Text, Record.Cipher);

    /// <summary>Whether a document was brought under the same key.</summary>
    public bool IsDocument => Record.File.Documents.Any(document => document.CommandId == CommandId);

    /// <summary>The case.</summary>
    public CaseRecord Record => Entered.Record;

    /// <summary>Who calls.</summary>
    public CurrentUser User => Entered.User;

    /// <summary>Reads body and key, and opens the case to whoever may see it: 400, 413, 404; 429 for one command too many.</summary>
    public static async Task<Answer<KeyedWrite>> OpenAsync(string caseId, HttpContext http, CurrentUser user, CaseDoor door, CommandLimiter limiter)
    {
        if (!(await RequestBody.ReadAsync(http.Request, http.RequestAborted)).TryGet(out var body, out var refusal)
            || !IdempotencyKey.Of(http).TryGet(out var key, out refusal)
            || !(await door.ToSeeAsync(caseId, user, http.RequestAborted)).TryGet(out var entered, out refusal))
        {
            return refusal;
        }

        return limiter.Acquire(caseId, user.Subject) is { } tooMany ? tooMany : new KeyedWrite(entered, body, key, http.Request.Path);
    }
}
