using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Audit;

/// <summary>Maps entries of the access log to rows: numbered within a day, each naming the hash of the one before.</summary>
internal static class AccessEntry
{
    /// <summary>Row key of a day's head: number and hash of its last entry.</summary>
    public const string Head = "head";

    /// <summary>What an entry names when an archive was handed out.</summary>
    public const string Export = "export";

    /// <summary>The sealed column.</summary>
    public const string Purpose = "Purpose";

    /// <summary>Roles of the person, by name, with commas between; absent in entries from before they were written.</summary>
    public const string Roles = "Roles";

    /// <summary>Desks of the person, likewise; empty for who has none.</summary>
    public const string Desks = "Desks";

    private const string Sequence = "Sequence";
    private const string Hash = "Hash";
    private const string Previous = "Previous";

    /// <summary>Who looks at what, in which roles and at which desks, as the person's token says at that moment.</summary>
    public sealed record Look(string CaseId, CurrentUser User, string Field, DateTimeOffset At);

    /// <summary>The head of a day without entries.</summary>
    public static TableEntity FirstHead(string day) => new(day, Head) { [Sequence] = 0L, [Hash] = JournalHash.Start };

    /// <summary>Whether the row names a number and a hash; of what type a column is, the store does not hold.</summary>
    public static bool IsHead(TableEntity row) => row[Sequence] is long && row[Hash] is string;

    /// <summary>The next entry's row and the head after it.</summary>
    /// <param name="head">The head before; <see cref="IsHead"/>.</param>
    /// <param name="look">What the entry says.</param>
    /// <param name="seal">Seals the purpose for the row key it is given.</param>
    public static (TableEntity Entry, TableEntity Head) Append(TableEntity head, Look look, Func<string, string> seal)
    {
        var sequence = (long)head[Sequence]! + 1;
        var row = new TableEntity(head.PartitionKey, $"{sequence:D10}")
        {
            ["CaseId"] = look.CaseId,
            ["Subject"] = look.User.Subject,
            [Roles] = string.Join(',', look.User.Roles.Select(CaseJson.Name)),
            [Desks] = string.Join(',', look.User.Departments.Select(CaseJson.Name)),
            ["Field"] = look.Field,
            ["At"] = look.At,
            [Previous] = head[Hash],
        };
        row[Purpose] = seal(row.RowKey);
        row[Hash] = HashOf(row);
        return (row, new TableEntity(head.PartitionKey, Head) { [Sequence] = sequence, [Hash] = row[Hash] });
    }

    /// <summary>What does not hold in a day's rows, as sentences; empty when the chain is whole.</summary>
    public static IEnumerable<(string Row, string What)> Faults(IReadOnlyList<TableEntity> rows)
    {
        var (number, hash) = (0L, JournalHash.Start);
        foreach (var row in rows.Where(row => row.RowKey != Head).OrderBy(row => row.RowKey, StringComparer.Ordinal))
        {
            number++;
            if (row.RowKey != $"{number:D10}" || row[Previous] as string != hash)
            {
                yield return (row.RowKey, "The entry does not follow from the one before.");
            }

            if (row[Hash] as string != HashOf(row))
            {
                yield return (row.RowKey, "The entry's hash is not that of its content.");
            }

            (number, hash) = (long.TryParse(row.RowKey, out var own) ? own : number, row[Hash] as string ?? "");
        }

        var head = rows.FirstOrDefault(row => row.RowKey == Head) ?? FirstHead("");
        if (!Equals(head[Sequence], number) || !Equals(head[Hash], hash))
        {
            yield return (Head, "The day names another last entry than it has.");
        }
    }

    private static string HashOf(TableEntity row)
    {
        var content = new TableEntity(row.PartitionKey, row.RowKey);
        foreach (var (name, value) in row.Where(property => property.Key is not (Hash or GuardedTable.CommitIdProperty)))
        {
            content[name] = value;
        }

        return RowSeal.Of(content);
    }
}
