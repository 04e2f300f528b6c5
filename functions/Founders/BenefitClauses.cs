using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Workflows.Calendar;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Functions.Founders;

/// <summary>Every clause of the packs that reach a case, with verdict, amount and arithmetic: also those that bring no voucher.</summary>
internal sealed class BenefitClauses(CaseStore store, PolicyCatalogue packs, TimeProvider clock)
{
    /// <summary>The clauses as JSON, for the day of receipt, or today while the case is a draft.</summary>
    public async Task<JsonArray> DescribeAsync(CaseRecord record, CancellationToken cancellationToken)
    {
        using var form = JsonDocument.Parse(await store.ReadFormAsync(record, record.File.FormVersion, cancellationToken));
        var on = record.Case.ReceivedOn ?? BusinessHours.BeijingDate(clock.GetUtcNow());
        var report = packs.Evaluate(form.RootElement, record.File.City, record.File.District, on);
        return new JsonArray([.. report.Benefits.Select(Describe)]);
    }

    private static JsonNode? Describe(Benefit benefit) => JsonSerializer.SerializeToNode(BenefitClause.Of(benefit), CaseJson.Stored);
}
