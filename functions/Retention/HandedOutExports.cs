using OpcOnboarding.Functions.Audit;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Retention;

/// <summary>Finds in the access log which archives of a case were handed out.</summary>
internal sealed class HandedOutExports(CaseTables tables)
{
    /// <summary>All of them, the oldest first.</summary>
    public async Task<IReadOnlyList<HandedOut>> OfAsync(string caseId, CancellationToken cancellationToken)
    {
        var found = new List<HandedOut>();
        var filter = TableClient.CreateQueryFilter($"CaseId eq {caseId} and Field eq {AccessEntry.Export}");
        await foreach (var row in tables.Access.Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            found.Add(new HandedOut(row.ReadDateTimeOffset("At") ?? default, row.NeedText("Subject")));
        }

        return [.. found.OrderBy(export => export.At)];
    }
}
