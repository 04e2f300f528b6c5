using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>The same founder in every city that has a pack, asked over HTTP by nobody in particular.</summary>
public sealed class FinderTests(ApiServer api) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Find_OfASample_ListsEveryCityWithAPackAndTheOwnOneToTheFen()
    {
        var answer = await FindAsync(SampleApplication.Of("P01").Draft);

        Assert.Equal("2026-11-16", answer["on"].GetString());
        Assert.Equal(
            ["Changzhou", "Chengdu", "Lianyungang", "Nanjing", "Nantong", "Suqian", "Suzhou", "Wuxi", "Yancheng", "Yangzhou"],
            answer["cities"].EnumerateArray().Select(city => city.GetProperty("cityEn").GetString()));
        var own = City(answer, "Yancheng");
        Assert.Equal(25_200_000, own.GetProperty("totals").GetProperty("paymentFen").GetInt64());
        Assert.Equal("entitled", Clause(own, "YC-1").GetProperty("verdict").GetString());
        Assert.Equal("draftForComments", own.GetProperty("packs")[0].GetProperty("status").GetString());
        Assert.Equal(["chengdu-compute-2023", "sichuan-opc-2026-2027"], City(answer, "Chengdu").GetProperty("packs").EnumerateArray().Select(pack => pack.GetProperty("packId").GetString()));
    }

    [Fact]
    public async Task Find_OfNothing_SaysForEveryCityWhatIsToBeKnown()
    {
        var answer = await FindAsync(new { });

        Assert.Equal(10, answer["cities"].GetArrayLength());
        Assert.Contains("entity.isOpc", City(answer, "Wuxi").GetProperty("missingFacts").EnumerateArray().Select(fact => fact.GetString()));
        Assert.Contains("entity.district", City(answer, "Yancheng").GetProperty("missingFacts").EnumerateArray().Select(fact => fact.GetString()));
    }

    [Fact]
    public async Task Find_OnALaterDay_LeavesOutPacksThatHaveEnded()
    {
        var answer = await FindAsync(new { on = "2029-01-01" });

        Assert.DoesNotContain(answer["cities"].EnumerateArray(), city => city.GetProperty("cityEn").GetString() is "Yancheng" or "Suqian");
        Assert.Equal(["chengdu-compute-2023"], City(answer, "Chengdu").GetProperty("packs").EnumerateArray().Select(pack => pack.GetProperty("packId").GetString()));
    }

    [Theory]
    [InlineData("[", HttpStatusCode.BadRequest, "bodyNotParsable")]
    [InlineData("{\"city\":\"Atlantis\"}", HttpStatusCode.UnprocessableEntity, "validationFailed")]
    [InlineData("{\"district\":\"亭湖区\"}", HttpStatusCode.UnprocessableEntity, "validationFailed")]
    [InlineData("{\"on\":\"tomorrow\"}", HttpStatusCode.UnprocessableEntity, "validationFailed")]
    [InlineData("{\"on\":20260101}", HttpStatusCode.UnprocessableEntity, "validationFailed")]
    [InlineData("{\"application\":[]}", HttpStatusCode.UnprocessableEntity, "validationFailed")]
    public async Task Find_OfBadInput_IsAProblem(string body, HttpStatusCode status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await api.Server.Http.PostAsync(new Uri("/api/policies/find", UriKind.Relative), content, TestContext.Current.CancellationToken);

        (await ApiAnswer.ReadAsync(response)).MustBe(status, code);
    }

    private async Task<ApiAnswer> FindAsync(object body)
    {
        using var response = await api.Server.Http.PostAsJsonAsync(new Uri("/api/policies/find", UriKind.Relative), body, TestContext.Current.CancellationToken);
        return (await ApiAnswer.ReadAsync(response)).MustBeOk();
    }

    private static JsonElement City(ApiAnswer answer, string name) =>
        answer["cities"].EnumerateArray().Single(city => city.GetProperty("cityEn").GetString() == name);

    private static JsonElement Clause(JsonElement city, string clauseId) =>
        city.GetProperty("benefits").EnumerateArray().First(benefit => benefit.GetProperty("clauseId").GetString() == clauseId);
}
