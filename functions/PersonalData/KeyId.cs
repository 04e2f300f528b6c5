using System.Security.Cryptography;

namespace OpcOnboarding.Functions.PersonalData;

/// <summary>Names a key without giving anything of it away: the start of a keyed digest of a fixed label.</summary>
internal static class KeyId
{
    /// <summary>The length of a key's name in bytes; twice that in hexadecimal digits.</summary>
    public const int Bytes = 8;

    /// <summary>The key's name, lower-case hexadecimal.</summary>
    public static string Of(ReadOnlySpan<byte> key) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, "opc key id"u8).AsSpan(0, Bytes));
}
