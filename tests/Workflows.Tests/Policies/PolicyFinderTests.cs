using System.Text.Json;
using OpcOnboarding.Workflows.Policies;
using OpcOnboarding.Workflows.Tests.Validation;

namespace OpcOnboarding.Workflows.Tests.Policies;

/// <summary>The same founder in every city: what the finder says of a city is what the packs give there.</summary>
public sealed class PolicyFinderTests
{
    private static readonly DateOnly Day = new(2026, 11, 9);
    private static readonly PolicyFinder Finder = new(PolicyCatalogue.Embedded);

    [Fact]
    public void Find_AnyFounder_ListsEveryCityWithAPackOnce()
    {
        var cities = PolicyCatalogue.Embedded.Packs.Where(pack => pack.City is not null && pack.IsValidOn(Day)).Select(pack => pack.City).ToHashSet();
        var found = Find("P01");
        Assert.Superset(cities, found.Select(city => city.City).ToHashSet<string?>());
        Assert.Equal(found.Count, found.Select(city => city.City).Distinct().Count());
        Assert.Equal(found.OrderBy(city => city.CityEn, StringComparer.Ordinal), found);
    }

    [Theory]
    [InlineData("P01")]
    [InlineData("P09")]
    [InlineData("P10")]
    public void Find_OwnCity_IsWhatTheEvaluationSays(string caseId)
    {
        var sample = SampleCases.Get(caseId);
        var own = Assert.Single(Find(caseId), city => city.City == sample.GetProperty("city").GetString());
        var evaluated = PolicyCatalogue.Embedded.Evaluate(sample, Day);
        Assert.Equal(JsonSerializer.Serialize(evaluated), JsonSerializer.Serialize(own.Report));
    }

    [Fact]
    public void Find_OtherCity_AsksForTheDistrictInsteadOfTakingTheOwnOne()
    {
        var nanjing = Assert.Single(Find("P01"), city => city.City == "南京市");
        Assert.Contains("entity.district", nanjing.MissingFacts);
        Assert.DoesNotContain(nanjing.Report.Benefits, benefit => benefit.Verdict == Verdict.OutOfScope);
    }

    [Fact]
    public void Find_MissingFacts_AreOnlyThoseOfClausesForFounders()
    {
        var yancheng = Assert.Single(Find("P12"), city => city.City == "盐城市");
        Assert.DoesNotContain(yancheng.MissingFacts, fact => fact.StartsWith("college.", StringComparison.Ordinal));
        Assert.Contains("founder.cameToYanchengForOpc", yancheng.MissingFacts);
    }

    [Fact]
    public void Find_BeforeAnyPackIsValid_FindsNothing() =>
        Assert.Empty(Finder.Find(SampleCases.Get("P01"), "盐城市", "亭湖区", new DateOnly(2001, 1, 1)));

    private static IReadOnlyList<CityBenefits> Find(string caseId)
    {
        var sample = SampleCases.Get(caseId);
        return Finder.Find(sample, sample.GetProperty("city").GetString(), sample.GetProperty("district").GetString(), Day);
    }
}
