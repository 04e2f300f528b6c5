using System.Text.Json;
using OpcOnboarding.Workflows.Policies.Facts;
using OpcOnboarding.Workflows.Tests.Validation;

namespace OpcOnboarding.Workflows.Tests.Policies;

public sealed class FactsFormTests
{
    public static TheoryData<string> Samples => [.. SampleCases.Ids];

    [Theory]
    [MemberData(nameof(Samples))]
    public void ASampleCase_HasNoFault(string id) => Assert.Empty(FactsForm.FaultsOf(SampleCases.Get(id)));

    [Theory]
    [InlineData("""{}""", "It must be one entry")]
    [InlineData("""{"cases":[{"city":"盐城市"}]}""", "It must be one entry")]
    [InlineData("""[{"city":"盐城市"}]""", "It must be one entry")]
    [InlineData("""{"facts":[]}""", "facts: must be an object")]
    [InlineData("""{"founder":"王"}""", "founder: must be an object")]
    [InlineData("""{"founder":{"birthDate":"1995-13-01"}}""", "founder.birthDate: must be a day")]
    [InlineData("""{"city":"盐城市","submittedOn":"1.7.2026"}""", "submittedOn: must be a day")]
    [InlineData("""{"facts":{"compute":[{"actualCostFen":-1}]}}""", "facts.compute[0].actualCostFen: must be an amount in fen")]
    [InlineData("""{"facts":{"compute":[{"actualCost":"100"}]}}""", "facts.compute[0].actualCost: must be an amount in fen")]
    [InlineData("""{"facts":{"compute.actualCostFen":1.5}}""", "facts.compute.actualCostFen: must be an amount in fen")]
    [InlineData("""{"facts":{"loan":{"principalFen":{}}}}""", "facts.loan.principalFen: must be an amount in fen")]
    [InlineData("""{"facts":{"compute":[{"voucherYear":"1"}]}}""", "facts.compute[0].voucherYear: must be a whole number")]
    [InlineData("""{"facts":{"dataPurchases":[{},{"contractDate":"2026-02-30"}]}}""", "facts.dataPurchases[1].contractDate: must be a day")]
    [InlineData("""{"facts":{"founder.insuredMonths":-36}}""", "facts.founder.insuredMonths: must be a number")]
    [InlineData("""{"facts":{"homePurchase":{"areaSquareMetres":"88"}}}""", "facts.homePurchase.areaSquareMetres: must be a number")]
    [InlineData("""{"lprPercent":-3}""", "It must be one entry")]
    [InlineData("""{"city":"盐城市","lprPercent":-3}""", "lprPercent: must be a number")]
    [InlineData("""{"city":"盐城市","priorGrants":{}}""", "priorGrants: must be a list")]
    [InlineData("""{"city":"盐城市","priorGrants":[7]}""", "priorGrants[0]: must be an object")]
    [InlineData("""{"city":"盐城市","priorGrants":[{"project":"X","amountFen":-5}]}""", "priorGrants[0].amountFen: must be an amount in fen")]
    [InlineData("""{"facts":{"compute":[{},3]}}""", "facts.compute[1]: must be an object")]
    [InlineData("""{"facts":{"debts":"none"}}""", "facts.debts: must be a list of objects")]
    [InlineData("""{"facts":{"homePurchase":{"areaSquareMetres":1e300}}}""", "facts.homePurchase.areaSquareMetres: must be a number from 0")]
    [InlineData("""{"facts":{"trainingBases":[{"personTimes":1e300}]}}""", "facts.trainingBases[0].personTimes: must be a number from")]
    public void AValueThatCannotBeMeant_IsNamedWithItsPath(string facts, string fault)
    {
        using var document = JsonDocument.Parse(facts);
        Assert.StartsWith(fault, Assert.Single(FactsForm.FaultsOf(document.RootElement)), StringComparison.Ordinal);
    }

    [Fact]
    public void Null_IsUnknownAndNoFault()
    {
        using var document = JsonDocument.Parse("""
            {"city":null,"founder":{"birthDate":null},"facts":{"compute":[{"actualCostFen":null,"voucherYear":null}]},"priorGrants":null}
            """);
        Assert.Empty(FactsForm.FaultsOf(document.RootElement));
    }
}
