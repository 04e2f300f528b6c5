using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity;
using OpcOnboarding.Functions.Identity.Development;

namespace OpcOnboarding.Functions.Tests.Identity;

public sealed class SamplePeopleTests
{
    private static readonly string[] Cities =
        ["yancheng", "yangzhou", "chengdu", "wuxi", "suzhou", "nanjing", "nantong", "changzhou", "lianyungang", "suqian"];

    private static readonly string[] Posts =
    [
        "officer-window", "officer-registration", "officer-bank", "officer-tax", "officer-workspace", "officer-vouchers",
        "officer-mentor", "officer-case-1", "officer-case-2", "supervisor",
    ];

    private readonly CityDirectory cities = CityDirectory.Load();
    private readonly SamplePeople sut;

    public SamplePeopleTests() => sut = new SamplePeople(cities);

    [Fact]
    public void All_AreTheSubjectsOfTheDesign()
    {
        string[] expected =
        [
            "founder-lin", "founder-wang", "founder-chen", "auditor-1", "administrator-1", "administrator-2",
            .. Cities.SelectMany(city => Posts.Select(post => $"{post}-{city}")),
        ];

        Assert.Equal(expected.Order(), sut.All.Select(person => person.Subject).Order());
    }

    [Theory]
    [InlineData("founder-wang", "Founder", "")]
    [InlineData("officer-window-chengdu", "WindowClerk", "Window")]
    [InlineData("officer-registration-chengdu", "Reviewer", "Registration")]
    [InlineData("officer-bank-chengdu", "BankClerk", "BankAccount")]
    [InlineData("officer-tax-chengdu", "TaxOfficer", "TaxSetup")]
    [InlineData("officer-workspace-chengdu", "CommunityManager", "Workspace")]
    [InlineData("officer-vouchers-chengdu", "VoucherManager", "Vouchers")]
    [InlineData("officer-mentor-chengdu", "CommunityManager", "MentorPairing")]
    [InlineData("officer-case-1-chengdu", "CaseOfficer", "CaseOfficers")]
    [InlineData("officer-case-2-chengdu", "CaseOfficer", "CaseOfficers")]
    [InlineData("auditor-1", "Auditor", "")]
    [InlineData("administrator-1", "Administrator", "")]
    public void Find_EachPost_HasItsRoleAndDesk(string subject, string role, string department)
    {
        var person = sut.Find(subject)!;

        Assert.Equal(role, Assert.Single(person.Roles).ToString());
        Assert.Equal(department, string.Join(',', person.Departments));
    }

    [Fact]
    public void Find_Supervisor_HeadsEveryDepartment()
    {
        var person = sut.Find("supervisor-nantong")!;

        Assert.Equal([Role.DepartmentHead], person.Roles);
        Assert.Equal(Enum.GetValues<Department>(), person.Departments);
    }

    [Fact]
    public void All_Officers_CoverEveryDistrictOfTheirCityAndNoOther() => Assert.All(
        sut.All.Where(person => person.Cities.Count > 0),
        person =>
        {
            var city = cities.FindCity(person.Subject[(person.Subject.LastIndexOf('-') + 1)..])!;
            Assert.Equal([city.NameZh], person.Cities);
            Assert.Equal(city.Districts.Select(district => district.NameZh), person.Districts);
        });

    [Fact]
    public void All_Names_AreDistinctAndOfNobodyInTheSamples()
    {
        var samples = File.ReadAllText(
            Path.Combine(RepositoryRoot.Above(AppContext.BaseDirectory)!, "samples", "sample-cases.json"));

        Assert.Equal(sut.All.Count, sut.All.Select(person => person.Name).Distinct().Count());
        Assert.All(sut.All, person => Assert.DoesNotContain(person.Name, samples, StringComparison.Ordinal));
    }

    [Fact]
    public void Find_Unknown_IsNull() => Assert.Null(sut.Find("officer-window-shanghai"));
}
