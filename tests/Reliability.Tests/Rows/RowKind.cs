using System.Globalization;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Reliability.Tests.Rows;

/// <summary>A case whose rows are spoiled.</summary>
internal sealed record Victim(string CaseId, string CaseNumber, string City, string Founder);

/// <summary>A kind of row of a case, and who asks for what is made of it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">Name of the kind.</param>
/// <param name="IsOne">Whether a row is one of the kind that belongs to the case.</param>
/// <param name="Looks">Who asks for which path; the row is given as it was written.</param>
internal sealed record RowKind(string Table, string Name, Func<TableEntity, Victim, bool> IsOne, Func<Victim, TableEntity, IEnumerable<(string Subject, string Path)>> Looks)
{
    private const string Auditor = "auditor-1";

    /// <summary>Every kind of row that somebody sees something of.</summary>
    public static IReadOnlyList<RowKind> All { get; } =
    [
        new("Cases", "case", (row, victim) => IsOf(victim, row, "case"), (victim, _) =>
            [(victim.Founder, Below(victim, "")), (victim.Founder, Below(victim, "/documents")), (victim.Founder, Below(victim, "/notices")), (Auditor, "/api/cases"), (Auditor, $"/api/cases?q={victim.CaseNumber}")]),
        new("Cases", "journal", (row, victim) => IsOf(victim, row, "journal:") && row.ContainsKey("Notices"), (victim, row) =>
            [(Auditor, $"/api/audit/cases/{victim.CaseId}/history"), (Window(victim), Below(victim, "/history")), (victim.Founder, Below(victim, $"/notices/n{int.Parse(row.RowKey["journal:".Length..], CultureInfo.InvariantCulture)}"))]),
        new("Cases", "form", (row, victim) => IsOf(victim, row, "form:"), (victim, _) =>
            [(victim.Founder, Below(victim, "/application")), ($"officer-registration-{victim.City}", Below(victim, "/checks"))]),
        new("Cases", "command", (row, victim) => IsOf(victim, row, "command:") && row.ContainsKey("Answer"), (victim, row) =>
            [(row.GetString("Subject")!, Below(victim, $"/commands/{row.RowKey["command:".Length..]}"))]),
        new("Cases", "hold", (row, victim) => IsOf(victim, row, "hold:workspace"), (victim, _) => [(victim.Founder, Below(victim, "/benefits"))]),
        new("Cases", "entitlement", (row, victim) => IsOf(victim, row, "entitlement:"), (victim, row) =>
            [(victim.Founder, Below(victim, "/entitlements")), ($"officer-vouchers-{victim.City}", Below(victim, "/entitlements")), (victim.Founder, Below(victim, $"/entitlements/{row.RowKey["entitlement:".Length..]}/application"))]),
        new("Workspaces", "waiter", (row, victim) => row.RowKey.StartsWith("waiter:", StringComparison.Ordinal) && row.RowKey.EndsWith($":{victim.CaseId}", StringComparison.Ordinal), (victim, _) =>
            [(victim.Founder, Below(victim, "/workspace")), ($"officer-workspace-{victim.City}", Below(victim, "/workspace"))]),
        new("Workspaces", "wait", (row, victim) => row.RowKey.StartsWith("wait:", StringComparison.Ordinal) && Equals(row["Waiter"], victim.CaseId), (victim, _) =>
            [(victim.Founder, Below(victim, "/workspace")), (victim.Founder, "/api/workspaces")]),
        new("Mentors", "pair", (row, victim) => row.RowKey == $"pair:{victim.CaseId}", (victim, _) => [(victim.Founder, Below(victim, "/benefits"))]),
        new("Worklist", "task", (row, victim) => row.RowKey.EndsWith($":{victim.CaseId}:bankAccount", StringComparison.Ordinal), (victim, _) =>
            [($"officer-bank-{victim.City}", "/api/worklist"), ($"officer-bank-{victim.City}", "/api/worklist/counts")]),
        new("Directory", "city", (row, victim) => row.PartitionKey == $"city:{victim.City}" && row.RowKey == victim.CaseId, (victim, _) =>
            [(Auditor, "/api/cases"), (Window(victim), "/api/cases"), ("administrator-1", "/api/administration/status")]),
        new("Directory", "number", (row, victim) => row.PartitionKey == $"number:{victim.CaseNumber}", (victim, _) => [(Auditor, $"/api/cases?q={victim.CaseNumber}")]),
        new("Directory", "loads", (row, victim) => row.PartitionKey == $"officers:{victim.City}" && row.RowKey == "loads", (victim, _) => [($"supervisor-{victim.City}", Below(victim, "/assignees"))]),
        new("Mentors", "loads", (row, victim) => row.PartitionKey == victim.City && row.RowKey == "loads", (victim, _) => [(victim.Founder, Below(victim, "/benefits"))]),
    ];

    public override string ToString() => $"{Table} {Name}";

    private static bool IsOf(Victim victim, TableEntity row, string prefix) => row.PartitionKey == victim.CaseId && row.RowKey.StartsWith(prefix, StringComparison.Ordinal);

    private static string Below(Victim victim, string below) => $"/api/cases/{victim.CaseId}{below}";

    private static string Window(Victim victim) => $"officer-window-{victim.City}";
}
