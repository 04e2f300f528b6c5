using System.Text.Json;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Tests.Catalogue;

public sealed class CityDirectoryTests
{
    private static readonly CityDirectory Sut = CityDirectory.Load();

    [Fact]
    public void Load_EmbeddedFiles_HoldTheTenCitiesOfTheDesign() => Assert.Equal(
        ["changzhou", "chengdu", "lianyungang", "nanjing", "nantong", "suqian", "suzhou", "wuxi", "yancheng", "yangzhou"],
        Sut.All.Select(city => city.Key));

    [Fact]
    public void FindCity_EverySampleCase_FindsCityAndDistrict()
    {
        var path = Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "samples", "sample-cases.json");
        using var samples = JsonDocument.Parse(File.ReadAllBytes(path));

        Assert.All(samples.RootElement.GetProperty("cases").EnumerateArray(), sample => Assert.NotNull(
            Sut.FindCity(sample.GetProperty("city").GetString())?.FindDistrict(sample.GetProperty("district").GetString())));
    }

    [Fact]
    public void FindCity_EveryPolicyPack_FindsItsCityAndDistricts()
    {
        var folder = Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "workflows", "Policies", "Packs");

        Assert.All(Directory.EnumerateFiles(folder, "*.json"), path =>
        {
            using var pack = JsonDocument.Parse(File.ReadAllBytes(path));
            var scope = pack.RootElement.GetProperty("regionScope");
            if (pack.RootElement.GetProperty("city").GetString() is not { } name)
            {
                return;
            }

            var city = Sut.FindCity(name);
            Assert.NotNull(city);
            if (scope.GetProperty("mode").GetString() is "listed")
            {
                Assert.All(
                    scope.GetProperty("includes").EnumerateArray().Concat(scope.GetProperty("excludes").EnumerateArray()),
                    district => Assert.Equal(
                        district.GetProperty("code").GetString(),
                        city.FindDistrict(district.GetProperty("zh").GetString())?.Code));
            }
        });
    }

    [Theory]
    [InlineData("盐城市", "yancheng")]
    [InlineData("yancheng", "yancheng")]
    public void FindCity_NameOrKey_FindsIt(string name, string key) => Assert.Equal(key, Sut.FindCity(name)?.Key);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("盐城")]
    [InlineData("YANCHENG")]
    [InlineData("上海市")]
    public void FindCity_AnythingElse_FindsNothing(string? name) => Assert.Null(Sut.FindCity(name));

    [Fact]
    public void All_EveryCity_HasWhatTheDesksGive() => Assert.All(Sut.All, city =>
    {
        var desks = city.Communities.SelectMany(community => community.AllUnits).Count(unit => unit.Tier == WorkspaceTier.Desk);
        Assert.InRange(desks, 200, int.MaxValue);
        Assert.InRange(city.Mentors.Count, 6, int.MaxValue);
        Assert.Equal(Enum.GetValues<MentorField>(), city.Mentors.SelectMany(mentor => mentor.Fields).Distinct().Order());
        Assert.Equal(Enum.GetValues<VoucherType>(), city.VoucherBudgets.Select(budget => budget.Type).Order());
        Assert.True(city.Sample);
    });

    [Fact]
    public void FindCommunityAndMentor_ById_FindThem()
    {
        var city = Sut.FindCity("wuxi")!;

        Assert.Equal(city.Communities[0], Sut.FindCommunity(city.Communities[0].Id));
        Assert.Equal(city.Mentors[0], Sut.FindMentor(city.Mentors[0].Id));
        Assert.Null(Sut.FindCommunity("wuxi-none"));
        Assert.Null(Sut.FindMentor("mentor-wuxi-99"));
    }

    [Fact]
    public void AllUnits_AllCities_HaveDistinctIds()
    {
        var ids = Sut.All.SelectMany(city => city.Communities).SelectMany(community => community.AllUnits)
            .Select(unit => unit.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }
}
