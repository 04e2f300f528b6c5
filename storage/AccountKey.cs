using System.Security.Cryptography;

namespace OpcOnboarding.Storage;

/// <summary>Name and secret key of a storage account; signs requests and never shows the secret.</summary>
internal sealed class AccountKey
{
    private readonly byte[] _secret;

    public AccountKey(string accountName, byte[] secret)
    {
        AccountName = accountName;
        _secret = secret;
    }

    public string AccountName { get; }

    /// <summary>HMAC-SHA256 of the text with the account's key, in Base64.</summary>
    public string Sign(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_secret, text, hash);
        return Convert.ToBase64String(hash);
    }

    public string ToBase64() => Convert.ToBase64String(_secret);

    public override string ToString() => AccountName;
}
