using OpcOnboarding.Workflows.Policies;
using OpcOnboarding.Workflows.Policies.Facts;

namespace OpcOnboarding.Workflows.Tests.Policies;

public sealed class PredicateTests
{
    private static readonly RegionScope Listed = new(RegionMode.Listed, [new Region("亭湖区", "Tinghu District", "320902")], [], null);

    [Theory]
    [InlineData(PredicateOperator.Eq, 5, true)]
    [InlineData(PredicateOperator.Eq, 6, false)]
    [InlineData(PredicateOperator.Ne, 5, false)]
    [InlineData(PredicateOperator.In, 5, true)]
    [InlineData(PredicateOperator.NotIn, 5, false)]
    [InlineData(PredicateOperator.Lt, 5, false)]
    [InlineData(PredicateOperator.Lt, 6, true)]
    [InlineData(PredicateOperator.Lte, 5, true)]
    [InlineData(PredicateOperator.Gt, 5, false)]
    [InlineData(PredicateOperator.Gte, 5, true)]
    public void Evaluate_Number_ComparesWithInclusiveBounds(PredicateOperator test, int value, bool holds)
    {
        var predicate = new PolicyPredicate("x", test, [new PolicyValue(null, value)]);
        Assert.Equal(holds ? Truth.True : Truth.False, predicate.Evaluate(Facts(new NumberFact(5)), Listed));
        // The same in money: the pack's yuan are the fact's fen times 100.
        Assert.Equal(holds ? Truth.True : Truth.False, predicate.Evaluate(Facts(new MoneyFact(500)), Listed));
    }

    [Theory]
    [InlineData(PredicateOperator.Eq)]
    [InlineData(PredicateOperator.Ne)]
    [InlineData(PredicateOperator.In)]
    [InlineData(PredicateOperator.NotIn)]
    [InlineData(PredicateOperator.Lt)]
    [InlineData(PredicateOperator.Lte)]
    [InlineData(PredicateOperator.Gt)]
    [InlineData(PredicateOperator.Gte)]
    [InlineData(PredicateOperator.IsTrue)]
    [InlineData(PredicateOperator.IsFalse)]
    [InlineData(PredicateOperator.Range)]
    public void Evaluate_FactMissingOrOfAnotherKind_IsUnknown(PredicateOperator test)
    {
        var predicate = new PolicyPredicate("x", test, [new PolicyValue(null, 5), new PolicyValue(null, 6)]);
        Assert.Equal(Truth.Unknown, predicate.Evaluate(FactSet.Empty, Listed));
        Assert.Equal(Truth.Unknown, predicate.Evaluate(Facts(new TextFact("five")), Listed));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Evaluate_Range_IncludesTheFirstBoundOnly(int value, bool holds)
    {
        var predicate = new PolicyPredicate("x", PredicateOperator.Range, [new PolicyValue(null, 5), new PolicyValue(null, 8)]);
        Assert.Equal(holds ? Truth.True : Truth.False, predicate.Evaluate(Facts(new NumberFact(value)), Listed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Evaluate_Flag_IsTrueOrFalse(bool flag)
    {
        Assert.Equal(flag ? Truth.True : Truth.False, new PolicyPredicate("x", PredicateOperator.IsTrue, []).Evaluate(Facts(new FlagFact(flag)), Listed));
        Assert.Equal(flag ? Truth.False : Truth.True, new PolicyPredicate("x", PredicateOperator.IsFalse, []).Evaluate(Facts(new FlagFact(flag)), Listed));
    }

    [Theory]
    [InlineData("亭湖区", true)]
    [InlineData("tinghu district", true)]
    [InlineData("320902", true)]
    [InlineData("东台市", false)]
    public void Evaluate_InScope_TakesNameOrCode(string district, bool holds) =>
        Assert.Equal(
            holds ? Truth.True : Truth.False,
            new PolicyPredicate("x", PredicateOperator.InScope, []).Evaluate(Facts(new TextFact(district)), Listed));

    [Fact]
    public void Evaluate_InScopeWithoutDistrict_IsUnknownWhereListedAndTrueWhereWhole()
    {
        var predicate = new PolicyPredicate("x", PredicateOperator.InScope, []);
        Assert.Equal(Truth.Unknown, predicate.Evaluate(FactSet.Empty, Listed));
        Assert.Equal(Truth.True, predicate.Evaluate(FactSet.Empty, Listed with { Mode = RegionMode.Whole }));
    }

    private static FactSet Facts(FactValue value) => FactSet.Empty.With("x", value);
}
