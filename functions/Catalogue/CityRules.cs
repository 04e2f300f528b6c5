using System.Text.RegularExpressions;

namespace OpcOnboarding.Functions.Catalogue;

/// <summary>What must hold inside one city's file beyond its shape.</summary>
internal static partial class CityRules
{
    /// <summary>Every fault as field path and sentence.</summary>
    public static IEnumerable<(string Field, string Sentence)> Check(City city) =>
    [
        .. CheckNames(city),
        .. city.Districts.SelectMany((district, index) => CheckDistrict(city, district, $"districts[{index}]")),
        .. city.Banks.SelectMany((bank, index) => CheckBank(city, bank, $"banks[{index}]")),
        .. city.Communities.SelectMany((community, index) => CheckCommunity(city, community, $"communities[{index}]")),
        .. city.Mentors.SelectMany((mentor, index) => CheckMentor(city, mentor, $"mentors[{index}]")),
        .. CheckBudgets(city),
    ];

    private static IEnumerable<(string Field, string Sentence)> CheckNames(City city) =>
    [
        .. Unless(CityKey().IsMatch(city.Key), "key", "must be lower-case Latin letters"),
        .. Unless(CityCode().IsMatch(city.Code), "code", "must be four digits"),
        .. Unless(city.NameZh.EndsWith('市'), "nameZh", "must end with 市"),
        .. Unless(city.Districts.Count > 0, "districts", "must not be empty"),
        .. Unless(city.Banks.Count > 0, "banks", "must not be empty"),
        .. Unique(city.Districts.Select(district => district.NameZh), "districts", "nameZh"),
        .. Unique(city.Banks.Select(bank => bank.Code), "banks", "code"),
        .. Unique(city.Communities.Select(community => community.Id), "communities", "id"),
        .. Unique(city.Mentors.Select(mentor => mentor.Id), "mentors", "id"),
    ];

    private static IEnumerable<(string Field, string Sentence)> CheckDistrict(City city, District district, string at) =>
    [
        .. Unless(district.Code is null || IsAreaCode(city, district.Code), $"{at}.code", "must be six digits that begin with the city's code"),
        .. Unless(IsAreaCode(city, district.RegistryAreaCode), $"{at}.registryAreaCode", "must be six digits that begin with the city's code"),
        .. Unless(district.NameZh.Length > 0, $"{at}.nameZh", "must not be empty"),
        .. Unless(district.RegistrationAuthority.Length > 0, $"{at}.registrationAuthority", "must not be empty"),
        .. Unless(district.TaxOffice.Length > 0, $"{at}.taxOffice", "must not be empty"),
    ];

    private static IEnumerable<(string Field, string Sentence)> CheckBank(City city, Bank bank, string at) =>
    [
        .. Unless(bank.Branches.Count > 0, $"{at}.branches", "must not be empty"),
        .. bank.Branches.SelectMany((branch, index) =>
            Unless(city.FindDistrict(branch.District) is not null, $"{at}.branches[{index}].district", "is no district of the city")),
    ];

    private static IEnumerable<(string Field, string Sentence)> CheckCommunity(City city, Community community, string at) =>
    [
        .. Unless(community.Id.StartsWith(city.Key + "-", StringComparison.Ordinal), $"{at}.id", "must begin with the city's key"),
        .. Unless(
            community.SiteKind == WorkspaceSiteKind.Outpost || city.FindDistrict(community.District) is not null,
            $"{at}.district",
            "is no district of the city"),
        .. community.Units.SelectMany((range, index) => CheckUnits(range, $"{at}.units[{index}]")),
        .. Unique(community.Units.Where(range => range.IsSound).SelectMany(range => range.Labels), $"{at}.units", "label"),
    ];

    private static IEnumerable<(string Field, string Sentence)> CheckUnits(UnitRange range, string at) =>
    [
        .. Unless(range.IsSound, $"{at}.range", "must be first and last label, as in D001-D200"),
        .. Unless(range.SeatsFitTier, $"{at}.seats", "must be 1 for a desk, 2 to 10 for an office, more than 10 for a floor"),
        .. Unless(range.RentStepsDown, $"{at}.rentSteps", "must come in the order of their months, none below the rent before"),
        .. Unless(range.MonthlyRentFen >= 0, $"{at}.monthlyRentFen", "must not be negative"),
    ];

    private static IEnumerable<(string Field, string Sentence)> CheckMentor(City city, MentorProfile mentor, string at) =>
    [
        .. Unless(mentor.Id.StartsWith($"mentor-{city.Key}-", StringComparison.Ordinal), $"{at}.id", "must begin with mentor- and the city's key"),
        .. Unless(mentor.Fields.Count > 0, $"{at}.fields", "must not be empty"),
        .. Unless(mentor.Industries.Count > 0, $"{at}.industries", "must not be empty"),
        .. Unless(mentor.Stages.Count > 0, $"{at}.stages", "must not be empty"),
        .. Unless(mentor.Times is null || mentor.Times.All(HalfDay().IsMatch), $"{at}.times", "must be half days, as in TuesdayMorning"),
        .. Unless(mentor.Capacity > 0, $"{at}.capacity", "must be above zero"),
        .. Unless(
            mentor.CommunityId is null || city.Communities.Any(community => community.Id == mentor.CommunityId),
            $"{at}.communityId",
            "is no community of the city"),
    ];

    private static IEnumerable<(string Field, string Sentence)> CheckBudgets(City city) =>
    [
        .. Unique(city.VoucherBudgets.Select(budget => budget.Type.ToString()), "voucherBudgets", "type"),
        .. city.VoucherBudgets.SelectMany((budget, index) =>
            Unless(budget.YearlyFen >= 0, $"voucherBudgets[{index}].yearlyFen", "must not be negative")),
    ];

    private static bool IsAreaCode(City city, string code) =>
        AreaCode().IsMatch(code) && code.StartsWith(city.Code, StringComparison.Ordinal);

    private static IEnumerable<(string Field, string Sentence)> Unique(IEnumerable<string> values, string at, string member) =>
        values.CountBy(value => value).Where(count => count.Value > 1)
            .Select(count => (at, $"{member} '{count.Key}' is there {count.Value} times"));

    private static IEnumerable<(string Field, string Sentence)> Unless(bool holds, string field, string sentence) =>
        holds ? [] : [(field, sentence)];

    [GeneratedRegex(@"\A(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(Morning|Afternoon)\z", RegexOptions.CultureInvariant)]
    private static partial Regex HalfDay();

    [GeneratedRegex(@"\A[a-z]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex CityKey();

    [GeneratedRegex(@"\A[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CityCode();

    [GeneratedRegex(@"\A[0-9]{6}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AreaCode();
}
