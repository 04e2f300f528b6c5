using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.PersonalBenefits;

/// <summary>Maps to a row of the directory which case draws a benefit of a person, and by what. Partition: the person's keyed digest; key: the clause.</summary>
internal static class DrawRow
{
    /// <summary>The column with the case.</summary>
    public const string CaseColumn = "CaseId";

    private const string Draws = "Draws";

    /// <summary>Puts the case and its draws into the row.</summary>
    public static void Write(TableEntity row, string caseId, IEnumerable<string> draws) =>
        (row[CaseColumn], row[Draws]) = (caseId, string.Join(',', draws.Distinct().Order(StringComparer.Ordinal)));

    /// <summary>The case and its draws.</summary>
    /// <exception cref="UnreadableRowException">The row does not say both in names that keys of rows can have.</exception>
    public static (string CaseId, IReadOnlyList<string> Draws) Read(TableEntity row) => (Need(row, CaseColumn), Need(row, Draws).Split(','));

    private static string Need(TableEntity row, string column) =>
        row.NeedText(column) is { Length: > 0 } text && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or ':' or ',')
            ? text
            : throw new UnreadableRowException($"Column {column} names nothing.");
}
