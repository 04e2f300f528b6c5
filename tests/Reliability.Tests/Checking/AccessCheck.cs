using OpcOnboarding.Functions.Audit;

namespace OpcOnboarding.Reliability.Tests.Checking;

/// <summary>The access log is one chain for each day, without a gap, and its entries are about cases that exist.</summary>
internal sealed class AccessCheck : IStoreCheck
{
    public IEnumerable<string> Violations(Evidence evidence)
    {
        var rows = evidence.Store.Tables["Access"];
        var cases = evidence.Store.Cases.Select(stored => stored.CaseId).ToHashSet();
        return
        [
            .. rows.GroupBy(row => row.PartitionKey).SelectMany(day => AccessEntry.Faults([.. day]).Select(fault => $"access log of {day.Key}, {fault.Row}: {fault.What}")),
            .. rows.Where(row => row.RowKey != AccessEntry.Head && !cases.Contains(row.GetString("CaseId") ?? "")).Select(row => $"access log: {row.PartitionKey}/{row.RowKey} is about no case"),
        ];
    }
}
