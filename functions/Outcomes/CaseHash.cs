using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>Spreads cases evenly: the same number for the same case in every process.</summary>
internal static class CaseHash
{
    /// <summary>A number that depends on the case and the purpose only.</summary>
    public static uint Of(string caseId, string purpose) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}/{caseId}")));

    /// <summary>Decimal digits that depend on the case and the purpose only.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="purpose">What they are for.</param>
    /// <param name="count">How many, at most 32.</param>
    public static string Digits(string caseId, string purpose, int count) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}/{caseId}")).Take(count).Select(part => (char)('0' + part % 10)));
}
