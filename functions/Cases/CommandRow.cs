using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Cases;

/// <summary>One command as its <c>command:{id}</c> row holds it: the memory of what was ordered and answered.</summary>
/// <param name="CommandId">The command.</param>
/// <param name="Subject">Who ordered it.</param>
/// <param name="BodyDigest">Digest of route and body: the same key with another body is refused.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Code">Stable code of the refusal; null otherwise.</param>
/// <param name="Answer">The answer given, as JSON; null while pending.</param>
internal sealed record StoredCommand(string CommandId, string Subject, string BodyDigest, CommandStatus Status, string? Code = null, string? Answer = null)
{
    /// <summary>The body as sent; kept sealed, for the words and outcomes in it.</summary>
    public required string Body { get; init; }

    /// <summary>Who waits for the answer, while it is pending: the case is shown as this person sees it.</summary>
    public CurrentUser? AskedBy { get; init; }

    /// <summary>Version of the row.</summary>
    public Azure.ETag Version { get; init; }
}

/// <summary>Where a command stands.</summary>
internal enum CommandStatus
{
    /// <summary>Accepted for decision; nothing decided yet.</summary>
    Pending,

    /// <summary>Carried out.</summary>
    Accepted,

    /// <summary>Refused; nothing has changed.</summary>
    Rejected,
}

/// <summary>Maps commands to rows and back.</summary>
internal static class CommandRow
{
    public static string Key(string commandId) => $"command:{commandId}";

    public static TableEntity Write(string caseId, StoredCommand command, CaseCipher cipher)
    {
        var key = Key(command.CommandId);
        var row = new TableEntity(caseId, key)
        {
            ["Subject"] = command.Subject,
            ["BodyDigest"] = command.BodyDigest,
            ["Status"] = CaseJson.Name(command.Status),
            ["Code"] = command.Code,
        };
        LongText.Write(row, "Body", cipher.Seal(key, "Body", command.Body));
        if (command.AskedBy is { } person)
        {
            LongText.Write(row, "AskedBy", cipher.Seal(key, "AskedBy", CaseJson.Write(person)));
        }

        if (command.Answer is { } answer)
        {
            LongText.Write(row, "Answer", cipher.Seal(key, "Answer", answer));
        }

        return row;
    }

    public static StoredCommand Read(TableEntity row, CaseCipher cipher) => new(
        row.RowKey["command:".Length..],
        row.NeedText("Subject"),
        row.NeedText("BodyDigest"),
        Enum.TryParse<CommandStatus>(row.ReadText("Status"), ignoreCase: true, out var status) ? status : throw new UnreadableRowException("A command row has no status."),
        row.ReadText("Code"),
        LongText.Read(row, "Answer") is { } answer ? cipher.Open(row.RowKey, "Answer", answer) : null)
    {
        Body = cipher.Open(row.RowKey, "Body", LongText.Need(row, "Body")),
        AskedBy = LongText.Read(row, "AskedBy") is { } person ? CaseJson.Read<CurrentUser>(cipher.Open(row.RowKey, "AskedBy", person)) : null,
        Version = row.ETag,
    };
}
