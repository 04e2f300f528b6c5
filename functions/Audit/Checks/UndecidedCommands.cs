using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>Commands that are not decided: what they do may stand before the entry that tells of it, if somebody ordered them.</summary>
internal static class UndecidedCommands
{
    // Far more than the moment between the row of a command and the history that names it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Their rows.</summary>
    public static IEnumerable<TableEntity> Of(OpenedCase opened) =>
        opened.Stored.Rows.Where(row => RowNames.IsCommand(row.RowKey) && row["Status"] as string == CaseJson.Name(CommandStatus.Pending));

    /// <summary>Whether it can be opened as a command of this case, and an orchestration of the case has it in hand, or it is so young that none may have it yet.</summary>
    public static bool MayBeAtWork(OpenedCase opened, TableEntity row, DateTimeOffset now) =>
        opened.Record is { } record && TryRead(row, record) is { } command
        && (opened.Stored.Runs.Values.Any(run => run.Transitions.Any(decided => decided.Request.Transition.CommandId == command.CommandId))
            || row.Timestamp > now - Patience);

    /// <summary>Null for a row that the service can't have written.</summary>
    private static StoredCommand? TryRead(TableEntity row, CaseRecord record)
    {
        try
        {
            return CommandRow.Read(row, record.Cipher);
        }
        catch (Exception broken) when (BrokenContent.Explains(broken))
        {
            return null;
        }
    }
}
