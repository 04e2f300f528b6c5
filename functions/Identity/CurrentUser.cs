using System.Security.Claims;
using System.Text.Json;

namespace OpcOnboarding.Functions.Identity;

/// <summary>Who is calling, read from a token that was already verified. Endpoints take it as a parameter.</summary>
/// <param name="Subject">The stable id, as journaled.</param>
/// <param name="Name">For people.</param>
/// <param name="Roles">At least one.</param>
/// <param name="Departments">The desks whose tasks the caller may see and decide; empty for founders and auditors.</param>
/// <param name="Cities">Chinese names of the cities covered; empty for those who are not bound to one.</param>
/// <param name="Districts">Chinese names of the districts covered; empty for those who are not bound to one.</param>
internal sealed record CurrentUser(
    string Subject,
    string Name,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<Department> Departments,
    IReadOnlyList<string> Cities,
    IReadOnlyList<string> Districts)
{
    /// <summary>Reads the claims. A claim that names no known role or department is not a right, and is passed over.</summary>
    /// <exception cref="InvalidOperationException">The principal was not verified: it has no subject.</exception>
    public static CurrentUser From(ClaimsPrincipal principal) => new(
        principal.FindFirstValue(TokenClaims.Subject)
            ?? throw new InvalidOperationException("The endpoint must require authorization before it asks who calls."),
        principal.FindFirstValue(TokenClaims.Name) ?? "",
        Known<Role>(principal, TokenClaims.Roles),
        Known<Department>(principal, TokenClaims.Departments),
        All(principal, TokenClaims.Cities),
        All(principal, TokenClaims.Districts));

    /// <summary>Binds an endpoint's parameter.</summary>
    public static ValueTask<CurrentUser?> BindAsync(HttpContext context) => new(From(context.User));

    /// <summary>Whether the caller has the role.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Whether the caller sits at the desk.</summary>
    public bool SitsAt(Department department) => Departments.Contains(department);

    /// <summary>Whether the caller's area holds the district. An empty area holds none.</summary>
    public bool Covers(string city, string district) => Cities.Contains(city) && Districts.Contains(district);

    private static string[] All(ClaimsPrincipal principal, string type) =>
        [.. principal.FindAll(type).Select(claim => claim.Value)];

    private static TEnum[] Known<TEnum>(ClaimsPrincipal principal, string type)
        where TEnum : struct, Enum
    {
        var names = All(principal, type);
        return [.. Enum.GetValues<TEnum>().Where(value => names.Contains(JsonNamingPolicy.CamelCase.ConvertName(value.ToString())))];
    }
}
