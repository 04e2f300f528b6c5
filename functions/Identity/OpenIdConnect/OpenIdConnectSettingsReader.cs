using System.Globalization;
using System.Text.Json;

namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>Reads the section of the identity provider; every fault is a sentence that names the key.</summary>
internal sealed class OpenIdConnectSettingsReader(IConfigurationSection section, List<string> faults, string contentRoot, bool isDevelopment)
{
    private const int LongestSkewSeconds = 300;

    /// <summary>The keys of the section that hold one value.</summary>
    public static IReadOnlyList<string> ValueKeys { get; } =
    [
        "Issuer", "Audience", "ClientId", "OtherClients", "Scopes", "TokenType", "ClockSkewSeconds", "NameClaim", "RolesClaim",
        "DepartmentsClaim", "CitiesClaim", "DistrictsClaim", "WholeCities", "OfficersFile",
    ];

    /// <summary>The keys of the section that hold values by our own names.</summary>
    public static IReadOnlyList<string> SectionKeys { get; } = ["RoleValues", "DepartmentValues", "CityValues"];

    /// <summary>Reads everything. What is returned holds only when no fault was added.</summary>
    public OpenIdConnectSettings Read()
    {
        RequireKnownKeys();
        var settings = new OpenIdConnectSettings
        {
            Issuer = Issuer(),
            Audience = Needed("Audience", "name this service as the provider names it in access tokens ('aud')"),
            ClientId = Needed("ClientId", "be the id under which the pages are registered with the provider"),
            Clients = [.. Split("ClientId"), .. Split("OtherClients")],
            Scopes = Scopes(),
            TokenType = TokenType(),
            ClockSkew = ClockSkew(),
            Claims = Claims(),
            RoleValues = Named<Role>("RoleValues"),
            DepartmentValues = Named<Department>("DepartmentValues"),
            CityValues = new([.. section.GetSection("CityValues").GetChildren().SelectMany(city => Split(city).Select(value => KeyValuePair.Create(value, city.Key)))]),
            WholeCities = WholeCities(),
            OfficersFile = Value("OfficersFile") is { } file ? Path.GetFullPath(file, contentRoot) : null,
        };
        RequireAudienceOfItsOwn(settings);
        return settings;
    }

    private void RequireKnownKeys() => faults.AddRange(section.GetChildren()
        .Where(child => !ValueKeys.Concat(SectionKeys).Contains(child.Key, StringComparer.OrdinalIgnoreCase))
        .Select(child => $"There is no setting '{child.Path}': remove it or correct its name."));

    private string Issuer()
    {
        if (Value("Issuer") is not { } issuer)
        {
            faults.Add($"'{section.Path}:Issuer' is not set: without an identity provider nobody could sign in, and outside development the service does not start.");
            return "";
        }

        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var address) || !ProviderAddress.IsSafe(address, isDevelopment)
            || address.Query.Length + address.Fragment.Length + address.UserInfo.Length > 0)
        {
            faults.Add($"'{section.Path}:Issuer' must be an https address without query and fragment (http only on this machine during development).");
        }

        return issuer;
    }

    private string Needed(string key, string demand)
    {
        if (Value(key) is { } value)
        {
            return value;
        }

        faults.Add($"'{section.Path}:{key}' must {demand}.");
        return "";
    }

    private string Scopes()
    {
        var scopes = (Value("Scopes") ?? "openid profile").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!scopes.Contains("openid", StringComparer.Ordinal))
        {
            faults.Add($"'{section.Path}:Scopes' must hold 'openid'.");
        }

        return string.Join(' ', scopes);
    }

    private string TokenType()
    {
        var type = Value("TokenType") ?? OpenIdConnectSettings.AccessTokenType;
        if (type is not (OpenIdConnectSettings.AccessTokenType or OpenIdConnectSettings.PlainTokenType))
        {
            faults.Add($"'{section.Path}:TokenType' must be {OpenIdConnectSettings.AccessTokenType} or {OpenIdConnectSettings.PlainTokenType}.");
        }

        return type;
    }

    private TimeSpan ClockSkew()
    {
        if (Value("ClockSkewSeconds") is not { } text)
        {
            return TimeSpan.FromSeconds(60);
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > LongestSkewSeconds)
        {
            faults.Add($"'{section.Path}:ClockSkewSeconds' must be a number from 0 to {LongestSkewSeconds}.");
        }

        return TimeSpan.FromSeconds(seconds);
    }

    private bool WholeCities()
    {
        if (Value("WholeCities") is not { } text)
        {
            return false;
        }

        if (!bool.TryParse(text, out var whole))
        {
            faults.Add($"'{section.Path}:WholeCities' must be true or false.");
        }

        return whole;
    }

    private ClaimNames Claims()
    {
        var usual = new ClaimNames();
        return new ClaimNames
        {
            Name = Value("NameClaim") ?? usual.Name,
            Roles = Value("RolesClaim") ?? usual.Roles,
            Departments = Value("DepartmentsClaim") ?? usual.Departments,
            Cities = Value("CitiesClaim") ?? usual.Cities,
            Districts = Value("DistrictsClaim") ?? usual.Districts,
        };
    }

    private ClaimValues<TEnum> Named<TEnum>(string key)
        where TEnum : struct, Enum
    {
        var given = section.GetSection(key);
        faults.AddRange(given.GetChildren()
            .Where(child => !Enum.GetNames<TEnum>().Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => $"There is no '{child.Path}': the names are {string.Join(", ", Enum.GetNames<TEnum>())}."));
        return new([.. Enum.GetValues<TEnum>().SelectMany(meaning => ValuesOf(given, meaning).Select(value => KeyValuePair.Create(value, meaning)))]);
    }

    private static string[] ValuesOf(IConfigurationSection given, Enum meaning) =>
        Split(given.GetSection(meaning.ToString())) is { Length: > 0 } values ? values : [JsonNamingPolicy.CamelCase.ConvertName(meaning.ToString())];

    // An ID token names the client as its audience: it must never pass for an access token.
    private void RequireAudienceOfItsOwn(OpenIdConnectSettings settings)
    {
        if (settings.Audience.Length > 0 && settings.Clients.Contains(settings.Audience, StringComparer.Ordinal))
        {
            faults.Add($"'{section.Path}:Audience' must not be the id of a client.");
        }
    }

    private string? Value(string key) => string.IsNullOrWhiteSpace(section[key]) ? null : section[key]!.Trim();

    private string[] Split(string key) => Split(section.GetSection(key));

    private static string[] Split(IConfigurationSection values) =>
        values.Value?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
