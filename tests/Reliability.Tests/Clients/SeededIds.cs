using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpcOnboarding.Reliability.Tests.Harness;

namespace OpcOnboarding.Reliability.Tests.Clients;

/// <summary>Ids that clients make up: the same for the same seed and purpose, whatever happens beside it, and each of them once in a run.</summary>
internal sealed class SeededIds
{
    private const int Length = 32;

    private readonly ConcurrentDictionary<string, int> _given = new();

    /// <summary>The next id of a purpose: 32 hexadecimal digits.</summary>
    public string Next(string purpose)
    {
        var number = _given.AddOrUpdate(purpose, 1, (_, last) => last + 1);
        var seeded = string.Create(CultureInfo.InvariantCulture, $"{Seed.Value}/{purpose}/{number}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seeded)))[..Length];
    }
}
