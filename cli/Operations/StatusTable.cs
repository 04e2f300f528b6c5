using System.Globalization;
using Spectre.Console;

namespace OpcOnboarding.Cli.Operations;

/// <summary>A status for people: a table of facts, then a line for each thing that needs somebody.</summary>
internal static class StatusTable
{
    public static Table Of(StatusReport status)
    {
        var table = new Table { ShowHeaders = false }.AddColumns("", "");
        foreach (var (name, value) in Facts(status))
        {
            table.AddRow(new Text(name), new Text(value));
        }

        return table;
    }

    /// <summary>What needs somebody, a line each; docs/operations.md has a section for every name.</summary>
    public static IEnumerable<string> Troubles(StatusReport status) =>
    [
        .. status.Problems.Select(problem => $"needs a person: {problem} (docs/operations.md#{problem.ToLowerInvariant()})"),
        .. status.Orchestrations.Failed.Select(stopped => $"failed: case {stopped.CaseId}, since {Time(stopped.Since)}"),
        .. status.Quarantined.Select(stopped => $"quarantined: {(stopped.CaseId.Length > 0 ? $"case {stopped.CaseId}, " : "")}{stopped.What}, {stopped.Reason}, since {Time(stopped.Since)}"),
        .. (status.Activities?.Failing ?? []).Select(failing => failing.Failures > 0
            ? $"fails and is tried again: {failing.Activity} of case {failing.CaseId}, {failing.Failures} times, last {failing.ErrorType} at {Time(failing.LastAt)}"
            : $"does not come to an end: {failing.Activity} of case {failing.CaseId}, runs since {Time(failing.LastAt)}"),
    ];

    private static IEnumerable<(string Name, string Value)> Facts(StatusReport status)
    {
        yield return ("state", status.Healthy ? "healthy" : "needs a person");
        yield return ("this process", $"{status.Role}, version {status.Version}, since {Time(status.StartedAt)}");
        yield return ("owner", status.Owner is { } owner
            ? $"{owner.OwnerId}, since {(owner.Since is { } since ? Time(since) : "?")}, epoch {owner.Epoch}, expires {Time(owner.ExpiresAt)}"
            : "nobody");
        yield return ("cases", $"{status.Cases.Open} open, {status.Cases.Drafts} drafts, {status.Cases.Ended} ended");
        yield return ("orchestrations", $"{status.Orchestrations.Open} open, {status.Orchestrations.Waiting} of them waiting, {status.Orchestrations.Overdue} with an overdue timer");
        yield return ("activities", status.Activities is { } activities
            ? $"{activities.Running} running, {activities.Queued} queued, {activities.Failing.Count} failing or hanging"
            : "only the owner knows");
        yield return ("storage", status.Storage is { } storage
            ? $"{(storage.Failing ? "fails" : "answers")}, {storage.RecentFailures} failures in five minutes"
            : "only the owner knows");
        yield return ("stopped cases", $"{status.Orchestrations.Failed.Count} failed, {status.Quarantined.Count} quarantined, rows scanned {(status.ScannedAt is { } at ? Time(at) : "not yet")}");
        yield return ("master key", status.MasterKeyId);
    }

    private static string Time(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
