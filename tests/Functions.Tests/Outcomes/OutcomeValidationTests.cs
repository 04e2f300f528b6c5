using System.Text.Json.Nodes;
using OpcOnboarding.Tests.Support;
using OpcOnboarding.Workflows;
using static OpcOnboarding.Workflows.StepKind;

namespace OpcOnboarding.Functions.Tests.Outcomes;

public sealed class OutcomeValidationTests
{
    private static readonly ManualTimeProvider Clock = new(new DateTimeOffset(2026, 11, 20, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Check_CompleteRegistration_HasNoFault() => Assert.Empty(OutcomeFaults.Of(Registration, Licence(), Clock));

    [Theory]
    [InlineData("unifiedSocialCreditCode", "\"91320902PDY00001X1\"", "creditCode.check")]
    [InlineData("unifiedSocialCreditCode", "\"92320904PDY000028R\"", "creditCode.form")]
    [InlineData("unifiedSocialCreditCode", "7", "field.type")]
    [InlineData("unifiedSocialCreditCode", "null", "field.required")]
    [InlineData("entityNameZh", "\"  \"", "field.empty")]
    [InlineData("entityType", "\"0\"", "field.value")]
    [InlineData("registeredOn", "\"2026-11-21\"", "field.tooLate")]
    [InlineData("registeredOn", "\"20.11.2026\"", "field.format")]
    [InlineData("registeredCapitalFen", "-1", "field.range")]
    [InlineData("registeredCapitalFen", "1.5", "field.type")]
    [InlineData("registeredCapitalFen", "\"1\"", "field.type")]
    [InlineData("businessScopeZh", "[]", "field.empty")]
    public void Check_OneWrongMember_NamesItAndSaysWhy(string name, string json, string code)
    {
        var outcome = Licence();
        outcome[name] = JsonNode.Parse(json);

        var fault = Assert.Single(OutcomeFaults.Of(Registration, outcome, Clock));

        Assert.Equal($"outcome.{name}", fault.Field);
        Assert.Equal(code, fault.Code);
    }

    [Fact]
    public void Check_NothingGiven_NamesEveryRequiredMember()
    {
        var faults = OutcomeFaults.Of(Registration, [], Clock);

        Assert.Equal(
            Journey.Current.Step(Registration).Outcome.Where(field => field.Required).Select(field => $"outcome.{field.Name}"),
            faults.Select(fault => fault.Field));
        Assert.All(faults, fault => Assert.Equal("field.required", fault.Code));
    }

    [Fact]
    public void Check_CapitalOfASoleProprietorship_IsOptional()
    {
        var outcome = Licence();
        outcome.Remove("registeredCapitalFen");

        Assert.Empty(OutcomeFaults.Of(Registration, outcome, Clock, EntityType.SoleProprietorship));
    }

    [Fact]
    public void Check_AccountOpenedBeforeTheLicence_IsTooEarly()
    {
        var outcome = new JsonObject
        {
            ["bankName"] = "某银行",
            ["branchName"] = "某支行",
            ["accountNumber"] = "9990000000000000001",
            ["accountKind"] = "basic",
            ["openedOn"] = "2026-11-18",
        };

        var fault = Assert.Single(OutcomeFaults.Of(BankAccount, outcome, Clock, registeredOn: new DateOnly(2026, 11, 19)));

        Assert.Equal(("outcome.openedOn", "field.tooEarly"), (fault.Field, fault.Code));
    }

    [Fact]
    public void Check_VoucherWithoutClauseAndWithBrokenMoney_NamesBoth()
    {
        var outcome = new JsonObject { ["vouchers"] = new JsonArray(new JsonObject { ["packId"] = "p", ["amountFen"] = "much" }) };

        var faults = OutcomeFaults.Of(Vouchers, outcome, Clock);

        Assert.Equal(["outcome.vouchers[0].clauseId", "outcome.vouchers[0].amountFen"], faults.Select(fault => fault.Field));
    }

    [Fact]
    public void Check_NoObject_IsRefusedAsAWhole() => Assert.Equal("outcome", Assert.Single(OutcomeFaults.Of(Registration, null, Clock)).Field);

    private static JsonObject Licence() => new()
    {
        ["unifiedSocialCreditCode"] = "91320902PDY00001X0",
        ["entityNameZh"] = "盐城市亭湖区砚川智能科技有限公司",
        ["entityType"] = "OnePersonLimitedCompany",
        ["registeredOn"] = "2026-11-20",
        ["registrationAuthority"] = "盐城市亭湖区市场监督管理局",
        ["domicile"] = "盐城市亭湖区希望大道1号",
        ["businessScopeZh"] = new JsonArray("人工智能应用软件开发"),
        ["registeredCapitalFen"] = 50_000_000,
        ["legalRepresentative"] = "林予安",
    };
}
