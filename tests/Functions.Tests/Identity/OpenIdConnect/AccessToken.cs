using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

/// <summary>An access token, put together member by member, so that a test can spoil any of them.</summary>
internal sealed class AccessToken
{
    public JsonObject Head { get; } = new() { ["typ"] = "at+jwt", ["alg"] = "RS256" };

    public JsonObject Body { get; private init; } = [];

    /// <summary>A token that holds: every other one differs from it in what its test says.</summary>
    public static AccessToken Good(string issuer, DateTimeOffset now) => new()
    {
        Body = new()
        {
            ["iss"] = issuer,
            ["aud"] = OpenIdConnectApplication.Audience,
            ["client_id"] = OpenIdConnectApplication.ClientId,
            ["sub"] = "person-1",
            ["name"] = "周一然",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(10).ToUnixTimeSeconds(),
            ["roles"] = new JsonArray("auditor"),
        },
    };

    public AccessToken Saying(string member, JsonNode? value) => Change(() => Body[member] = value);

    public AccessToken Without(string member) => Change(() => Body.Remove(member));

    public AccessToken Headed(string member, JsonNode? value) => Change(() => Head[member] = value);

    public AccessToken HeadedWithout(string member) => Change(() => Head.Remove(member));

    /// <summary>Signed by a key, under its id and an algorithm unless the head names others already.</summary>
    public string SignedBy(SigningKey key, string algorithm = "RS256")
    {
        Head["alg"] = algorithm;
        Head.TryAdd("kid", key.Kid);
        return Signed(key, algorithm);
    }

    /// <summary>Signed, with the head as it is.</summary>
    public string Signed(SigningKey key, string algorithm)
    {
        var content = Unsigned();
        return $"{content}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(content), algorithm))}";
    }

    public string Unsigned() => $"{Encode(Head.ToJsonString())}.{Encode(Body.ToJsonString())}";

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private AccessToken Change(Action change)
    {
        change();
        return this;
    }
}
