using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Identity.Development;
using OpcOnboarding.Functions.Tests.Api;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.IssuedVouchers;

/// <summary>Claims, settlement files and statements are the whole city's: an officer of some of its districts sees those districts' cases, and none of these.</summary>
public sealed class VoucherDeskAreaTests(ApiServer api) : IClassFixture<ApiServer>
{
    private const string City = "/api/vouchers/cities/yancheng";
    private const string Settlement = $"{City}/settlements/0123456789abcdef";

    [Theory]
    [InlineData($"{City}/redemptions")]
    [InlineData($"{City}/applications")]
    [InlineData($"{City}/payables")]
    [InlineData($"{City}/settlements")]
    [InlineData($"{City}/statements/compute/2026-11")]
    public async Task City_OfAnOfficerOfSomeDistricts_IsNotThere(string path)
    {
        (await Officer("亭湖区", "盐都区").GetAsync(path)).MustBe(HttpStatusCode.NotFound, "notFound");
        (await Officer([.. AllDistricts()]).GetAsync(path)).MustBeOk();
    }

    [Fact]
    public async Task Settling_ByAnOfficerOfSomeDistricts_IsNotThere()
    {
        var partly = Officer([.. AllDistricts().Skip(1)]);

        (await partly.PostAsync($"{City}/settlements", new { department = "市工信局" })).MustBe(HttpStatusCode.NotFound, "notFound");
        (await partly.PostAsync($"{Settlement}/triggers/finish")).MustBe(HttpStatusCode.NotFound, "notFound");
        (await partly.GetAsync(Settlement)).MustBe(HttpStatusCode.NotFound, "notFound");
        (await Officer([.. AllDistricts()]).PostAsync($"{City}/settlements", new { department = "市工信局" })).MustBeOk();
    }

    [Fact]
    public async Task Case_OfTheOfficersDistrict_IsThereAndAnotherIsNot()
    {
        var (tinghu, yandu) = (await Scenario.SubmittedAsync(api.Server), await Scenario.SubmittedAsync(api.Server, "P02"));

        (await Officer("亭湖区").GetAsync($"{tinghu.Path}/vouchers")).MustBeOk();
        (await Officer("亭湖区").GetAsync($"{yandu.Path}/vouchers")).MustBe(HttpStatusCode.NotFound, "notFound");
        (await Officer("盐都区").GetAsync($"{yandu.Path}/vouchers")).MustBeOk();
    }

    private IEnumerable<string> AllDistricts() =>
        api.Server.Services.GetRequiredService<Functions.Catalogue.CityDirectory>().FindCity("yancheng")!.Districts.Select(district => district.NameZh);

    private Caller Officer(params string[] districts)
    {
        var person = new Person("officer-of-some", "某专员", [Role.VoucherManager], [Department.Vouchers], ["盐城市"], districts);
        return Caller.Holding(api.Server.Http, person.Subject, api.Server.Services.GetRequiredService<DevelopmentTokens>().Issue(person), api.Server.Clock);
    }
}
