using System.Globalization;
using OpcOnboarding.Functions.Audit.Histories;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Entitlements;

namespace OpcOnboarding.Functions.Audit.Checks;

/// <summary>What the keys of a case's rows say.</summary>
internal static class RowNames
{
    private const string Form = "form:";
    private const string Command = "command:";
    private const string Issue = "issue:vouchers:";
    private const string Hold = "hold:workspace";

    /// <summary>Number of the first entry in a journal row; null for other rows.</summary>
    public static long? SequenceOf(string rowKey) =>
        rowKey.StartsWith(JournalRow.First, StringComparison.Ordinal)
        && long.TryParse(rowKey.AsSpan(JournalRow.First.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : null;

    /// <summary>Whether the row is one that is never changed once it is written.</summary>
    public static bool IsFinal(string rowKey) =>
        rowKey.StartsWith(JournalRow.First, StringComparison.Ordinal) || IsForm(rowKey) || HistoryRow.Is(rowKey) || IsIssue(rowKey);

    /// <summary>Whether the row is a version of the form.</summary>
    public static bool IsForm(string rowKey) => rowKey.StartsWith(Form, StringComparison.Ordinal);

    /// <summary>Whether the row says what became of an entitlement.</summary>
    public static bool IsEntitlement(string rowKey) => rowKey.StartsWith(EntitlementRow.Prefix, StringComparison.Ordinal);

    /// <summary>Whether the row is a command.</summary>
    public static bool IsCommand(string rowKey) => rowKey.StartsWith(Command, StringComparison.Ordinal);

    /// <summary>Whether the row names the budgets that vouchers were drawn on.</summary>
    public static bool IsIssue(string rowKey) => rowKey.StartsWith(Issue, StringComparison.Ordinal);

    /// <summary>Whether the row says which seat the case holds.</summary>
    public static bool IsHold(string rowKey) => rowKey == Hold;
}
