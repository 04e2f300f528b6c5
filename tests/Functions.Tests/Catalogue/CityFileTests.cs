using System.Text;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Tests.Catalogue;

public sealed class CityFileTests
{
    private static readonly string Sound = ReadSound();

    [Theory]
    [InlineData("\"key\": \"suqian\"", "\"key\": \"Suqian\"", "key")]
    [InlineData("\"code\": \"3213\"", "\"code\": \"321\"", "code")]
    [InlineData("\"code\": \"321302\"", "\"code\": \"320302\"", "districts[0].code")]
    [InlineData("\"registryAreaCode\": \"321302\"", "\"registryAreaCode\": \"32130\"", "districts[0].registryAreaCode")]
    [InlineData("\"nameZh\": \"宿豫区\"", "\"nameZh\": \"宿城区\"", "districts")]
    [InlineData("\"district\": \"宿城区\"", "\"district\": \"亭湖区\"", "banks[0].branches[0].district")]
    [InlineData("\"id\": \"suqian-luomahu\"", "\"id\": \"luomahu\"", "communities[0].id")]
    [InlineData("D001-D150", "D150-D001", "communities[0].units[0].range")]
    [InlineData("D001-D150", "D001-E150", "communities[0].units[0].range")]
    [InlineData("D001-D150", "D1-D150", "communities[0].units[0].range")]
    [InlineData("\"seats\": 1,", "\"seats\": 2,", "communities[0].units[0].seats")]
    [InlineData("\"seats\": 20,", "\"seats\": 10,", "communities[0].units[2].seats")]
    [InlineData("\"monthlyRentFen\": 120000", "\"monthlyRentFen\": -1", "communities[0].units[1].monthlyRentFen")]
    [InlineData("\"capacity\": 200", "\"capacity\": 0", "mentors[0].capacity")]
    [InlineData("mentor-suqian-01", "mentor-01", "mentors[0].id")]
    [InlineData("mentor-suqian-02", "mentor-suqian-01", "mentors")]
    [InlineData("\"fields\": [\"Technology\"]", "\"fields\": []", "mentors[0].fields")]
    [InlineData("\"communityId\": \"suqian-luomahu\"", "\"communityId\": \"suqian-none\"", "mentors[0].communityId")]
    [InlineData("\"yearlyFen\": 100000000000", "\"yearlyFen\": -1", "voucherBudgets[0].yearlyFen")]
    [InlineData("\"type\": \"Data\"", "\"type\": \"Compute\"", "voucherBudgets")]
    public void Read_RuleBroken_NamesFileAndField(string sound, string broken, string field)
    {
        var failure = Assert.Throws<CatalogueException>(() => Read(Replace(sound, broken)));

        Assert.Contains(failure.Faults, fault => fault.File == "suqian.json" && fault.Field == field);
        Assert.Contains($"suqian.json, {field}:", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"tier\": \"Desk\"", "\"tier\": \"Bench\"", "$.communities[0].units[0].tier")]
    [InlineData("\"capacity\": 200", "\"capacity\": \"many\"", "$.mentors[0].capacity")]
    [InlineData("\"nameEn\": \"Suqian\",", "", "$")]
    [InlineData("\"nameEn\": \"Suqian\"", "\"nameEn\": null", "$.nameEn")]
    [InlineData("\"nameEn\": \"Suqian\"", "\"nameFr\": \"Suqian\"", "$.nameFr")]
    public void Read_ShapeBroken_NamesFileAndField(string sound, string broken, string field)
    {
        var fault = Assert.Single(Assert.Throws<CatalogueException>(() => Read(Replace(sound, broken))).Faults);

        Assert.Equal(("suqian.json", field), (fault.File, fault.Field));
    }

    [Fact]
    public void Read_SeveralRulesBroken_NamesAllOfThem()
    {
        var json = Sound.Replace("\"capacity\": 200", "\"capacity\": 0", StringComparison.Ordinal);

        Assert.Equal(8, Assert.Throws<CatalogueException>(() => Read(json)).Faults.Count);
    }

    [Fact]
    public void Read_SoundFile_ReadsTheRange()
    {
        var units = Read(Sound).Communities[0].AllUnits.ToList();

        Assert.Equal("suqian-luomahu-D001", units[0].Id);
        Assert.Equal(("D150", WorkspaceTier.Desk, 1, 0L), (units[149].Label, units[149].Tier, units[149].Seats, units[149].MonthlyRentFen));
        Assert.Equal("suqian-luomahu-B001", units[150].Id);
    }

    private static string Replace(string sound, string broken)
    {
        var at = Sound.IndexOf(sound, StringComparison.Ordinal);
        Assert.NotEqual(-1, at);
        return string.Concat(Sound.AsSpan(0, at), broken, Sound.AsSpan(at + sound.Length));
    }

    private static City Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return CityFile.Read(stream, "suqian.json");
    }

    private static string ReadSound()
    {
        using var reader = new StreamReader(EmbeddedData.Open("Catalogue/suqian.json"));
        return reader.ReadToEnd();
    }
}
