using System.Text.Json;
using OpcOnboarding.Functions.Entitlements;
using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>What officers send about entitlements: every fault is told, and none is another than it is.</summary>
public sealed class EntitlementBodyTests
{
    [Theory]
    [InlineData("""{"grants":"yes","reason":5}""", "grants field.format, reason field.format")]
    [InlineData("""{"amountFen":"1","reason":" "}""", "grants field.required, reason field.required, amountFen field.format")]
    [InlineData("""{"grants":true,"amountFen":-1,"reason":"x"}""", "amountFen field.format")]
    [InlineData("""{"grants":false,"amountFen":100,"reason":"x"}""", "amountFen field.onlyWithGrant")]
    [InlineData("""{"grants":false,"amountFen":"all","reason":"x"}""", "amountFen field.onlyWithGrant")]
    [InlineData("""{"grants":false,"amountFen":null,"reason":"x"}""", "")]
    [InlineData("""{"grants":true,"reason":"x"}""", "")]
    public void Decision_OfABody_TellsItsFaults(string body, string faults) => Assert.Equal(faults, FaultsOf(EntitlementDecision.Of(Parse(body))));

    [Theory]
    [InlineData("{}", "reason field.required")]
    [InlineData("""{"reason":"\u0007"}""", "reason field.required")]
    [InlineData("""{"reason":true}""", "reason field.format")]
    [InlineData("""{"reason":" x "}""", "")]
    public void Reason_OfABody_TellsItsFault(string body, string faults) => Assert.Equal(faults, FaultsOf(EntitlementReason.Of(Parse(body))));

    [Fact]
    public void Reason_BeyondFiveHundredCharacters_IsTooLong()
    {
        Assert.Equal("", FaultsOf(EntitlementReason.Of(JsonSerializer.SerializeToElement(new { reason = new string('因', 500) }))));
        Assert.Equal("reason field.length", FaultsOf(EntitlementReason.Of(JsonSerializer.SerializeToElement(new { reason = new string('因', 501) }))));
    }

    private static JsonElement Parse(string body) => JsonSerializer.Deserialize<JsonElement>(body);

    private static string FaultsOf<T>(Answer<T> answer)
        where T : notnull =>
        answer.TryGet(out _, out var refusal) ? "" : string.Join(", ", Assert.IsType<Refusal.ValidationFailed>(refusal).Faults.Select(fault => $"{fault.Field} {fault.Code}"));
}
