using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Workflows.Policies;
using OpcOnboarding.Workflows.Tests.Validation;

namespace OpcOnboarding.Workflows.Tests.Policies;

/// <summary>Evaluates a founder in Yancheng whose facts are given as JSON.</summary>
internal static class CaseText
{
    public static readonly DateOnly On = new(2026, 6, 15);

    public static BenefitReport Evaluate(string factsJson, string priorGrantsJson = "[]", string district = "亭湖区", string city = "盐城市")
    {
        var source = JsonNode.Parse(SampleCases.Get("P02").GetRawText())!;
        source["city"] = city;
        source["district"] = district;
        source["facts"] = JsonNode.Parse(factsJson);
        source["priorGrants"] = JsonNode.Parse(priorGrantsJson);
        using var document = JsonDocument.Parse(source.ToJsonString());
        return PolicyCatalogue.Embedded.Evaluate(document.RootElement, On);
    }

    public static BenefitReport EvaluateFounder(string founderJson, string factsJson)
    {
        var source = new JsonObject
        {
            ["city"] = "盐城市",
            ["district"] = "亭湖区",
            ["entity"] = new JsonObject { ["isOpc"] = true },
            ["founder"] = JsonNode.Parse(founderJson),
            ["facts"] = JsonNode.Parse(factsJson),
        };
        using var document = JsonDocument.Parse(source.ToJsonString());
        return PolicyCatalogue.Embedded.Evaluate(document.RootElement, On);
    }

    public static Benefit One(this BenefitReport report, string clauseId, string? subject = null) =>
        Assert.Single(report.Benefits, benefit => benefit.ClauseId == clauseId && (subject is null || benefit.Subject == subject));

    public static (Verdict Verdict, long? Fen) Answer(this BenefitReport report, string clauseId, string? subject = null)
    {
        var benefit = report.One(clauseId, subject);
        return (benefit.Verdict, benefit.AmountFen);
    }
}
