using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Outcomes.Vouchers;

namespace OpcOnboarding.Functions.Tests.Outcomes;

/// <summary>Cities of their own for tests, so that no test meets the seats, mentors or budgets of another.</summary>
internal static class SampleCity
{
    /// <summary>A copy of a city under a key, and with ids, that no other test has.</summary>
    public static City CopyOf(string key)
    {
        var city = CityDirectory.Load().FindCity(key)!;
        var mark = string.Concat(Guid.NewGuid().ToString("N").Select(digit => (char)('a' + Convert.ToInt32(digit.ToString(), 16))));
        string Renamed(string id) => $"{mark}-{id}";
        return city with
        {
            Key = mark,
            Communities = [.. city.Communities.Select(community => community with { Id = Renamed(community.Id) })],
            Mentors = [.. city.Mentors.Select(mentor => mentor with { Id = Renamed(mentor.Id), CommunityId = mentor.CommunityId is { } id ? Renamed(id) : null })],
        };
    }

    /// <summary>The city with one community of so many desks and nothing else to sit at.</summary>
    public static City WithDesks(this City city, int desks) => city with
    {
        Communities = [city.Communities[0] with { Units = [new UnitRange(WorkspaceTier.Desk, $"D001-D{desks:D3}", 1, 0)] }],
        Mentors = [],
    };

    /// <summary>The city with so much money a year for each type.</summary>
    public static City WithBudget(this City city, long yearlyFen) => city with
    {
        VoucherBudgets = [.. Enum.GetValues<VoucherType>().Select(type => new VoucherBudget(type, yearlyFen))],
    };

    /// <summary>The city with mentors who have so many places each.</summary>
    public static City WithMentors(this City city, int count, int places) => city with
    {
        Mentors = [.. city.Mentors.Take(count).Select(mentor => mentor with { Capacity = places })],
    };

    public static BudgetKey Budget(this City city, VoucherType type, int year) => new(city, type, year);
}
