using System.Net;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>Claims of one type are issued in one transaction: an application with more than it holds is refused when it is handed in, not when it is decided.</summary>
public sealed class ClaimLimitTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Theory]
    [InlineData(90, HttpStatusCode.OK, null)]
    [InlineData(91, HttpStatusCode.UnprocessableEntity, "field.tooManyClaims")]
    public async Task Submit_ClaimsOfOneType_AtMostNinety(int contracts, HttpStatusCode expected, string? code)
    {
        var draft = await Scenario.DraftAsync(api.Server, change: form => form["facts"]!["dataPurchases"] = Contracts(contracts));

        var answer = await (await draft.FounderAsync()).PostAsync($"{draft.Path}/submit");

        Assert.Equal(expected, answer.Status);
        Assert.Equal(code is not null, answer.Text.Contains(code ?? "field.tooManyClaims", StringComparison.Ordinal));
    }

    private static JsonArray Contracts(int count) => new([.. Enumerable.Range(1, count).Select(number => (JsonNode)new JsonObject
    {
        ["contract"] = $"C{number}",
        ["contractAmountFen"] = 100_000,
        ["seller.isRelatedParty"] = false,
        ["purpose"] = "ai-rnd",
        ["recognised"] = true,
        ["project"] = $"项目{number}",
    })]);
}
