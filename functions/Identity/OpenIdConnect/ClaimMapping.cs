using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>Turns the claims of a verified token of the provider into the service's own (<see cref="TokenClaims"/>).</summary>
internal sealed class ClaimMapping
{
    private const string Scheme = "OpenIdConnect";
    private const int LongestSubject = 255;

    private readonly OpenIdConnectSettings settings;
    private readonly CityDirectory cities;

    /// <summary>Takes the settings and the cities that there are.</summary>
    /// <exception cref="StartRefusedException">The settings name a city that the catalogue doesn't have.</exception>
    public ClaimMapping(OpenIdConnectSettings settings, CityDirectory cities)
    {
        (this.settings, this.cities) = (settings, cities);
        if (settings.CityValues.All.FirstOrDefault(key => cities.FindCity(key) is null) is { } unknown)
        {
            throw new StartRefusedException(
                $"There is no city '{unknown}' for '{ServiceSettings.Section}:{OpenIdConnectSettings.SectionName}:CityValues': the keys are {string.Join(", ", cities.All.Select(city => city.Key))}.");
        }
    }

    /// <summary>Who calls; null when the token names nobody. Roles, desks and areas that mean nothing here are passed over.</summary>
    public ClaimsIdentity? IdentityOf(JsonWebToken token)
    {
        if (SubjectOf(token) is not { } subject)
        {
            return null;
        }

        var areas = AreasOf(token);
        Claim[] claims =
        [
            new(TokenClaims.Subject, subject),
            .. Texts(token, settings.Claims.Name).Take(1).Select(name => new Claim(TokenClaims.Name, name)),
            .. Named(TokenClaims.Roles, settings.RoleValues.Of(Texts(token, settings.Claims.Roles))),
            .. Named(TokenClaims.Departments, settings.DepartmentValues.Of(Texts(token, settings.Claims.Departments))),
            .. areas.Select(city => new Claim(TokenClaims.Cities, city.NameZh)),
            .. DistrictsOf(token, areas).Select(district => new Claim(TokenClaims.Districts, district)),
        ];
        return new ClaimsIdentity(claims, Scheme, TokenClaims.Subject, TokenClaims.Roles);
    }

    // OpenID Connect Core, 2: at most 255 ASCII characters. Subjects stand in keys of rows, which hold no / \ # and ?.
    private static string? SubjectOf(JsonWebToken token) =>
        token.Subject is { Length: > 0 and <= LongestSubject } subject && subject.All(character => character is >= '!' and <= '~')
            ? string.Concat(subject.Select(character => "/\\#?%".Contains(character, StringComparison.Ordinal) ? $"%{(int)character:X2}" : $"{character}"))
            : null;

    private List<City> AreasOf(JsonWebToken token)
    {
        var values = Texts(token, settings.Claims.Cities).ToList();
        return [.. values.Concat(settings.CityValues.Of(values)).Select(cities.FindCity).OfType<City>().Distinct()];
    }

    private IEnumerable<string> DistrictsOf(JsonWebToken token, List<City> areas)
    {
        var known = areas.SelectMany(city => city.Districts).Select(district => district.NameZh);
        var named = Texts(token, settings.Claims.Districts).ToList();
        return named.Count == 0 && settings.WholeCities ? known : known.Intersect(named);
    }

    private static IEnumerable<Claim> Named<TEnum>(string type, IEnumerable<TEnum> values)
        where TEnum : struct, Enum =>
        values.Select(value => new Claim(type, JsonNamingPolicy.CamelCase.ConvertName(value.ToString())));

    // Of a list one claim for each entry; objects and numbers are no names of anything.
    private static IEnumerable<string> Texts(JsonWebToken token, string type) =>
        token.Claims.Where(claim => claim.Type == type && claim.ValueType == ClaimValueTypes.String).Select(claim => claim.Value);
}
