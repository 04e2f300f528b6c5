using System.Security.Cryptography;
using System.Text;
using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Commands;

/// <summary>Names commands and the bodies they were ordered with.</summary>
internal static class CommandId
{
    /// <summary>Longest <c>Idempotency-Key</c> taken, in characters.</summary>
    public const int LongestKey = 200;

    /// <summary>The same for the same person, case and key: 32 hexadecimal digits.</summary>
    public static string Of(string scope, string subject, string key) => Digest($"{scope}\n{subject}\n{key}")[..32];

    /// <summary>Digest of what was ordered: route and body. Where a case is concerned, it tells nothing once the case's key is destroyed.</summary>
    public static string BodyDigest(string route, string body, CaseCipher? cipher = null)
    {
        var text = $"{route}\n{body}";
        return cipher is null ? Digest(text) : cipher.DigestOf(text);
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
