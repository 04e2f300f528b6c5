using System.Text;
using System.Text.Json;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>A scanner that finds nothing must be one that would have found it.</summary>
public sealed class LeakScannerTests
{
    private const string Secret = "林予安的住所甲";

    private static readonly byte[] s_utf8 = Encoding.UTF8.GetBytes(Secret);

    public static TheoryData<string, string> Planted => new()
    {
        { "UTF-8", Latin1(s_utf8) },
        { "UTF-16", Latin1(Encoding.Unicode.GetBytes(Secret)) },
        { "hex", Convert.ToHexString(s_utf8) },
        { "lower hex", Convert.ToHexStringLower(s_utf8) },
        { "base64", Convert.ToBase64String(s_utf8) },
        { "base64 from the second place", Convert.ToBase64String([7, .. s_utf8, 9]) },
        { "base64 from the third place", Convert.ToBase64String([7, 8, .. s_utf8, 9, 10]) },
        { "base64 of UTF-16", Convert.ToBase64String([7, .. Encoding.Unicode.GetBytes(Secret), 9]) },
        { "JSON", JsonSerializer.Serialize(new { text = Secret }) },
        { "JSON in JSON", JsonSerializer.Serialize(JsonSerializer.Serialize(new { text = Secret })) },
        { "a URL", Uri.EscapeDataString(Secret) },
    };

    [Theory]
    [MemberData(nameof(Planted))]
    public void Find_APlantedSecret_IsFound(string shape, string planted)
    {
        var bytes = Encoding.Latin1.GetBytes($"\0\u0001 before {planted} after");

        Assert.True(new LeakScanner([Secret, "15400000001"]).Find("here", bytes).Any(), $"A secret as {shape} is not found.");
    }

    [Fact]
    public void Find_Nothing_IsEmpty() =>
        Assert.Empty(new LeakScanner([Secret, "15400000001"]).Find("here", "林予安 15400000002 and other words"));

    private static string Latin1(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
