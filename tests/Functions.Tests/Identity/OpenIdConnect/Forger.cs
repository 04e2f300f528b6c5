using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

/// <summary>Makes tokens that must not be taken. Each differs in one thing from one that is.</summary>
internal sealed class Forger(string issuer, DateTimeOffset now, SigningKey.OfRsa key, IReadOnlyDictionary<string, SigningKey> published, SigningKey.OfRsa stranger)
{
    /// <summary>The faults by name.</summary>
    public static IReadOnlyDictionary<string, Func<Forger, string>> Faults { get; } = new Dictionary<string, Func<Forger, string>>(StringComparer.Ordinal)
    {
        ["issuer: another"] = f => f.Said("iss", "https://elsewhere.example"),
        ["issuer: a slash more"] = f => f.Said("iss", f.Issuer + "/"),
        ["issuer: in capitals"] = f => f.Said("iss", f.Issuer.ToUpperInvariant()),
        ["issuer: a path below"] = f => f.Said("iss", f.Issuer + "/tenant"),
        ["issuer: missing"] = f => f.Token.Without("iss").SignedBy(f.Key),
        ["audience: another"] = f => f.Said("aud", "urn:other"),
        ["audience: a slash more"] = f => f.Said("aud", OpenIdConnectApplication.Audience + "/"),
        ["audience: the client, as in an ID token"] = f => f.Said("aud", OpenIdConnectApplication.ClientId),
        ["audience: a list of others"] = f => f.Said("aud", new JsonArray("urn:a", "urn:b")),
        ["audience: an empty list"] = f => f.Said("aud", new JsonArray()),
        ["audience: missing"] = f => f.Token.Without("aud").SignedBy(f.Key),
        ["client: another's client_id"] = f => f.Said("client_id", "other"),
        ["client: another's azp"] = f => f.Token.Without("client_id").Saying("azp", "other").SignedBy(f.Key),
        ["client: azp ours, client_id another's"] = f => f.Token.Saying("client_id", "other").Saying("azp", OpenIdConnectApplication.ClientId).SignedBy(f.Key),
        ["client: none named"] = f => f.Token.Without("client_id").SignedBy(f.Key),
        ["type: of any token"] = f => f.Token.Headed("typ", "JWT").SignedBy(f.Key),
        ["type: of a sign-out"] = f => f.Token.Headed("typ", "logout+jwt").SignedBy(f.Key),
        ["type: of a proof"] = f => f.Token.Headed("typ", "dpop+jwt").SignedBy(f.Key),
        ["type: missing"] = f => f.Token.HeadedWithout("typ").SignedBy(f.Key),
        ["algorithm: none"] = f => f.Token.Headed("alg", "none").Headed("kid", f.Key.Kid).Unsigned() + ".",
        ["algorithm: none, other letters"] = f => f.Token.Headed("alg", "nOnE").Headed("kid", f.Key.Kid).Unsigned() + ".",
        ["algorithm: none, and a good signature"] = f => f.Token.Headed("alg", "none").Headed("kid", f.Key.Kid).Signed(f.Key, "RS256"),
        ["algorithm: missing"] = f => f.Token.HeadedWithout("alg").Headed("kid", f.Key.Kid).Signed(f.Key, "RS256"),
        ["algorithm: HS256 by the public key as PEM"] = f => f.SymmetricBy(Encoding.ASCII.GetBytes(f.Key.Pem)),
        ["algorithm: HS256 by the public key as DER"] = f => f.SymmetricBy(f.Key.SubjectPublicKeyInfo),
        ["algorithm: HS256 by the modulus"] = f => f.SymmetricBy(f.Key.Modulus),
        ["algorithm: HS256 by a published symmetric key"] = f => f.Token.SignedBy(f.Published["symmetric"], "HS256"),
        ["algorithm: RS384"] = f => f.Token.SignedBy(f.Key, "RS384"),
        ["algorithm: PS512"] = f => f.Token.SignedBy(f.Key, "PS512"),
        ["algorithm: ES384"] = f => f.Token.SignedBy(f.Published["large-curve"], "ES384"),
        ["algorithm: named ES256, signed RS256"] = f => f.Token.Headed("alg", "ES256").Headed("kid", f.Key.Kid).Signed(f.Key, "RS256"),
        ["key: a small one"] = f => f.Token.SignedBy(f.Published["small"]),
        ["key: one for encryption"] = f => f.Token.SignedBy(f.Published["encryption"]),
        ["key: a stranger's under our id"] = f => f.Token.Headed("kid", f.Key.Kid).SignedBy(f.Stranger),
        ["key: a stranger's, unknown"] = f => f.Token.SignedBy(f.Stranger),
        ["key: not named"] = f => f.Token.Signed(f.Key, "RS256"),
        ["key: named by a path"] = f => f.Token.Headed("kid", "../../dev/null").SignedBy(f.Key),
        ["key: named by a number"] = f => f.Token.Headed("kid", 1).SignedBy(f.Key),
        ["key: brought along"] = f => f.Token.Headed("jwk", f.Stranger.Published()).SignedBy(f.Stranger),
        ["key: brought along under our id"] = f => f.Token.Headed("jwk", f.Stranger.Published()).Headed("kid", f.Key.Kid).SignedBy(f.Stranger),
        ["key: fetched from elsewhere"] = f => f.Token.Headed("jku", "https://elsewhere.example/keys").SignedBy(f.Stranger),
        ["key: certificate from elsewhere"] = f => f.Token.Headed("x5u", "https://elsewhere.example/cert").Headed("kid", f.Key.Kid).SignedBy(f.Stranger),
        ["head: an extension that must be understood"] = f => f.Token.Headed("crit", new JsonArray("exp")).SignedBy(f.Key),
        ["head: content not encoded"] = f => f.Token.Headed("crit", new JsonArray("b64")).Headed("b64", false).SignedBy(f.Key),
        ["time: expired"] = f => f.Said("exp", f.At(-61)),
        ["time: expired this very second"] = f => f.Said("exp", f.At(-60)),
        ["time: no end"] = f => f.Token.Without("exp").SignedBy(f.Key),
        ["time: an end in words"] = f => f.Said("exp", "tomorrow"),
        ["time: an end before all time"] = f => f.Said("exp", -1),
        ["time: not yet"] = f => f.Said("nbf", f.At(61)),
        ["time: issued in the future"] = f => f.Said("iat", f.At(61)),
        ["person: none"] = f => f.Token.Without("sub").SignedBy(f.Key),
        ["person: empty"] = f => f.Said("sub", ""),
        ["person: 256 characters"] = f => f.Said("sub", new string('a', 256)),
        ["person: with a line feed"] = f => f.Said("sub", "a\nb"),
        ["person: with a blank"] = f => f.Said("sub", "a b"),
        ["person: not ASCII"] = f => f.Said("sub", "周一然"),
        ["signature: cut short"] = f => f.Token.SignedBy(f.Key)[..^8],
        ["signature: empty"] = f => f.Token.Headed("kid", f.Key.Kid).Unsigned() + ".",
        ["signature: of another token"] = f => $"{f.Token.Saying("sub", "person-2").Headed("kid", f.Key.Kid).Unsigned()}.{f.Token.SignedBy(f.Key).Split('.')[2]}",
        ["content: changed after signing"] = f => f.Changed(body => body.Replace("person-1", "person-2", StringComparison.Ordinal)),
        ["content: a role added after signing"] = f => f.Changed(body => body.Replace("[\"auditor\"]", "[\"auditor\",\"administrator\"]", StringComparison.Ordinal)),
        ["content: no JSON"] = f => f.Raw($$"""{"typ":"at+jwt","alg":"RS256","kid":"{{f.Key.Kid}}"}""", "person-1"),
        ["content: a list"] = f => f.Raw($$"""{"typ":"at+jwt","alg":"RS256","kid":"{{f.Key.Kid}}"}""", "[]"),
        ["head: no JSON"] = f => f.Raw("RS256", "{}"),
        ["head: a list"] = f => f.Raw("[]", "{}"),
        ["shape: five parts, as if encrypted"] = f => $"{AccessToken.Encode($$"""{"alg":"dir","enc":"A256GCM","kid":"{{f.Key.Kid}}"}""")}..AAAA.AAAA.AAAA",
        ["shape: two parts"] = f => f.Token.Headed("kid", f.Key.Kid).Unsigned(),
        ["shape: four parts"] = f => f.Token.SignedBy(f.Key) + ".AAAA",
        ["shape: two dots"] = _ => "..",
        ["shape: words"] = _ => "rubbish",
        ["shape: padded"] = f => f.Token.SignedBy(f.Key) + "==",
        ["shape: two tokens"] = f => $"{f.Token.SignedBy(f.Key)} {f.Token.SignedBy(f.Key)}",
        ["size: more than 16 KB"] = f => f.Said("more", new string('x', 13_000)),
    };

    public AccessToken Token => AccessToken.Good(issuer, now);

    public string Issuer => issuer;

    public SigningKey.OfRsa Key => key;

    public SigningKey.OfRsa Stranger => stranger;

    public IReadOnlyDictionary<string, SigningKey> Published => published;

    public string Said(string member, JsonNode? value) => Token.Saying(member, value).SignedBy(key);

    /// <summary>The service refuses the token with this fault, and says no more than it should.</summary>
    public async Task MustBeRefusedAsync(OpenIdConnectApplication application, string fault)
    {
        using var response = await application.GetAsync(Faults[fault](this));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString());
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("unauthenticated", problem.GetProperty("code").GetString());
        Assert.Equal(fault.StartsWith("time: expired", StringComparison.Ordinal) || fault == "time: an end before all time" ? "登录已过期，请重新登录。" : "登录凭证无效，请重新登录。", problem.GetProperty("detail").GetString());
    }

    private long At(int seconds) => now.AddSeconds(seconds).ToUnixTimeSeconds();

    private string SymmetricBy(byte[] bytes) => Token.SignedBy(new SigningKey.OfBytes(key.Kid, bytes), "HS256");

    private string Changed(Func<string, string> change)
    {
        var parts = Token.SignedBy(key).Split('.');
        var body = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]));
        Assert.NotEqual(body, change(body));
        return $"{parts[0]}.{AccessToken.Encode(change(body))}.{parts[2]}";
    }

    private string Raw(string head, string body)
    {
        var content = $"{AccessToken.Encode(head)}.{AccessToken.Encode(body)}";
        return $"{content}.{System.Buffers.Text.Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(content), "RS256"))}";
    }
}
